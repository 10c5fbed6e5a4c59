/** The two languages the desk speaks; German is formal throughout ("Sie"). */
export const languages = ["de", "en"] as const;
export type Language = (typeof languages)[number];

/** What a person may do at the desk. Everybody is a customer until the platform says otherwise. */
export const roles = ["customer", "agent", "lead"] as const;
export type Role = (typeof roles)[number];

/** One chat identity, unique over all platforms: `<platform>:<id on that platform>`. */
export type PersonKey = `${string}:${string}`;

/** Somebody who writes, as the platform describes them at this moment. */
export type Person = {
  readonly key: PersonKey;
  readonly name: string;
  readonly role: Role;
  /** The language set on the platform, when it is one of ours. */
  readonly locale: Language | null;
  /** IANA name of their time zone, when the platform knows it. */
  readonly timeZone?: string;
  /**
   * They belong to the desk as far as anybody knows, but the platform cannot say so now: until it can, they may do
   * what a customer may.
   */
  readonly rightsUnread?: true;
};

/** The part of a person that a case keeps: enough to address and to recognise them. */
export type Party = Pick<Person, "key" | "name">;

/** Reduces a person to what a case keeps of them. */
export const partyOf = ({ key, name }: Person): Party => ({ key, name });

/** Whether a person belongs to the desk (agents and leads). */
export const isStaff = (person: Person): boolean => person.role !== "customer";
