import type { Language } from "../../../../src/core/person.ts";
import type { Rest } from "../../rest/rest.ts";
import { commandName } from "../../surface/verbs.ts";
import { type Invitation, inviteLink } from "../invite.ts";
import { compareCommands, type Registered, scopeProblem } from "../register.ts";
import { type Finding, failed, ok, problem } from "./finding.ts";

const states: Readonly<Record<Registered, string>> = {
  current: `/${commandName} and the entries in the menu of a message are registered.`,
  missing: `/${commandName} and the entries in the menu of a message are not there yet; the desk registers them at its start.`,
  outdated: `/${commandName} is there in another version; the desk registers its own at its start.`,
};

const seenBy = ok(
  `/${commandName} is seen by whoever may Manage Threads, until you choose roles under Server Settings, Integrations. What somebody may do with it, the desk decides.`,
);

/** Looks at the commands: whether they can be registered, are current, and who sees them. */
export const checkCommands = async (
  rest: Rest,
  {
    guildId,
    language,
    numberless,
    ...options
  }: Invitation & {
    readonly guildId: string;
    readonly language: Language;
    readonly numberless?: boolean;
  },
): Promise<readonly Finding[]> => {
  const workspace = { applicationId: options.applicationId, guildId };
  try {
    return [
      ok(states[await compareCommands({ rest, workspace, language, numberless: numberless === true })]),
      seenBy,
    ];
  } catch (error) {
    const lacking = scopeProblem(error, inviteLink({ ...options, guildId }));
    return [lacking === null ? failed("read the commands", error) : problem(lacking)];
  }
};
