import { subcommandOf } from "../../adapters/discord/surface/verbs.ts";
import { isVerb } from "../../adapters/shared/tellable.ts";

/** What somebody chooses in Discord's list to give an order: `more update`, `kb add`. */
export const subcommandFor = (verb: string): string => {
  if (!isVerb(verb)) return verb;
  const { name, group } = subcommandOf(verb);
  return group === null ? name : `${group} ${name}`;
};
