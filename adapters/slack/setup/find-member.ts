import type { Member } from "../people/roster.ts";
import type { Directory, Found } from "./directory.ts";
import type { Name } from "./names.ts";

/** What an entry under `agents` or `leads` means. A person's id is taken as it is. */
export const findMember = async (directory: Directory, name: Name): Promise<Found<Member>> => {
  const { kind, value } = name;
  if (kind === "user") return { found: { kind, id: value } };
  const found: Found<{ readonly id: string }> = await directory[kind](name);
  return "problem" in found ? found : { found: { kind, id: found.found.id } };
};
