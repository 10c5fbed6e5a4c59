import { and, desc, eq, gte, lt, or } from "drizzle-orm";
import type { PersonKey } from "../core/person.ts";
import type { Database } from "./database.ts";

/** A code that was sent to a known chat identity, so that another one can be proven to be the same human's (C5). */
export type LinkCode = {
  readonly id: string;
  /** The only case in which it counts. */
  readonly caseId: string;
  /** Who is to give it. */
  readonly person: PersonKey;
  /** To whom it was sent. */
  readonly holder: PersonKey;
  readonly number: string;
  /** What the code is compared by; the code itself is not kept here. */
  readonly digest: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
};

/** Notes a code that is sent; those sent before `forgetBefore` are forgotten. */
export const saveLinkCode = async (
  { orm, tables: { linkCodes } }: Database,
  code: LinkCode,
  forgetBefore: number,
): Promise<void> => {
  await orm.delete(linkCodes).where(lt(linkCodes.sentAt, forgetBefore));
  await orm.insert(linkCodes).values(code);
};

/** The code that was sent last for a case; an earlier one does not count any more. */
export const linkCodeOf = async (
  { orm, tables: { linkCodes } }: Database,
  caseId: string,
): Promise<LinkCode | null> => {
  const [code] = await orm
    .select()
    .from(linkCodes)
    .where(eq(linkCodes.caseId, caseId))
    .orderBy(desc(linkCodes.id))
    .limit(1);
  return code ?? null;
};

/** The codes since a moment that were sent to `holder`, or for `person`. */
export const linkCodesSince = async (
  { orm, tables: { linkCodes } }: Database,
  { person, holder }: Pick<LinkCode, "person" | "holder">,
  since: number,
): Promise<readonly LinkCode[]> =>
  orm
    .select()
    .from(linkCodes)
    .where(and(gte(linkCodes.sentAt, since), or(eq(linkCodes.person, person), eq(linkCodes.holder, holder))));
