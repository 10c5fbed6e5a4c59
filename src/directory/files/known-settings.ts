import * as z from "zod";

type JsonSchema = z.core.JSONSchema.BaseSchema;

const isSchema = (value: unknown): value is JsonSchema => typeof value === "object" && value !== null;

/** A schema and the forms that it may take, theirs included. */
const formsOf = (schema: JsonSchema): readonly JsonSchema[] => [
  schema,
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isSchema).flatMap(formsOf),
];

const step = (schema: JsonSchema, key: PropertyKey): readonly JsonSchema[] =>
  formsOf(schema)
    .map((one) => (typeof key === "number" ? one.items : one.properties?.[String(key)]))
    .filter((one) => !Array.isArray(one))
    .filter(isSchema);

/** The names of the settings that a schema knows at one place, to propose one for a name it does not know. */
export const knownSettings = (schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] => {
  const root: JsonSchema = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const found = path.reduce<readonly JsonSchema[]>((at, key) => at.flatMap((one) => step(one, key)), [root]);
  return [...new Set(found.flatMap(formsOf).flatMap((one) => Object.keys(one.properties ?? {})))];
};
