import type { Settings } from "../core/settings.ts";
import type { Desk } from "./desk.ts";
import { toTargets } from "./targets.ts";

/** The part of the desk that the rules know. */
export const toSettings = ({
  company,
  language,
  timeZone,
  links,
  answers: { answerAt, suggestAt, mode, channels },
  intake,
  customers,
  discord,
  targets,
  escalations,
  charges,
  handling,
  replies: { holdBack },
  macros,
  waiting,
  promises: { remindBefore, consult },
  abuse,
}: Desk): Settings => ({
  company,
  language,
  timeZone,
  links,
  answers: { answerAt, suggestAt, mode, channels },
  intake: { ...intake, numberAttempts: customers.number.attempts },
  linking: customers.linking,
  delegateDays: customers.delegateDays,
  numberExample: customers.number.example,
  removeNumbers: discord.removeNumbers,
  targets: toTargets(targets),
  escalations,
  charges,
  handling,
  holdBack,
  macros,
  waiting,
  promises: { remindBefore, consult },
  abuse,
});
