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
  intake: { quietMs, maxQuestions },
  customers,
  discord,
  targets,
  escalations,
  charges,
  handling,
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
  intake: { quietMs, maxQuestions, numberAttempts: customers.number.attempts },
  linking: customers.linking,
  delegateDays: customers.delegateDays,
  numberExample: customers.number.example,
  removeNumbers: discord.removeNumbers,
  targets: toTargets(targets),
  escalations,
  charges,
  handling,
  macros,
  waiting,
  promises: { remindBefore, consult },
  abuse,
});
