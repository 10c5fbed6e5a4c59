/** Values of the form a button opened, by field name. */
export type FormFields = Readonly<Record<string, string>>;
