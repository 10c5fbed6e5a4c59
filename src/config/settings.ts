import type { Settings } from "../core/settings.ts";
import type { Desk } from "./desk.ts";
import { toTargets } from "./targets.ts";

type OfCustomers = Pick<
  Settings,
  "customers" | "linking" | "delegateDays" | "showRecordTo" | "numberExample"
> & { readonly numberAttempts: number };

/** What goes by customers, numbers and records has no use where there are none. */
const withoutCustomers: OfCustomers = {
  customers: "none",
  linking: "number",
  delegateDays: 1,
  showRecordTo: "given",
  numberExample: null,
  numberAttempts: 1,
};

const ofCustomers = (customers: Desk["customers"]): OfCustomers => {
  if (customers === undefined) return withoutCustomers;
  const { file, lookup, linking, delegateDays, showRecordTo, number } = customers;
  return {
    customers: file === null && lookup === null ? "numbers" : "records",
    linking,
    delegateDays,
    showRecordTo,
    numberExample: number.example,
    numberAttempts: number.attempts,
  };
};

/** The part of the desk that the rules know. */
export const toSettings = ({
  company,
  channels: { product },
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
  replies: { holdBack },
  macros,
  waiting,
  promises: { remindBefore, consult },
  abuse,
  handbook: { off, tickets },
  assignment,
}: Desk): Settings => {
  const { numberAttempts, ...ofThem } = ofCustomers(customers);
  return {
    company,
    language,
    timeZone,
    links,
    answers: { answerAt, suggestAt, mode, channels },
    intake: { quietMs, maxQuestions, numberAttempts },
    ...ofThem,
    removeNumbers: discord.removeNumbers,
    targets: toTargets(targets),
    escalations,
    charges,
    handling,
    holdBack,
    macros,
    waiting,
    promises: { remindBefore, consult },
    productChannel: product !== undefined,
    abuse,
    off,
    tickets,
    assignment,
  };
};
