import type { CustomerAct } from "../../src/core/act.ts";
import type { Status } from "../../src/core/case.ts";

/** What a customer can choose in each status, where the intake waits for the number. */
export const fitting: Readonly<Record<Status, readonly CustomerAct["act"][]>> = {
  listening: ["needPerson", "giveNumber", "notCustomer"],
  answered: ["solved", "needPerson"],
  suggested: ["pick", "noneOfThese", "needPerson"],
  intake: ["giveNumber", "noNumber", "notCustomer"],
  confirming: ["confirm", "correct", "correctField", "addMore", "giveNumber"],
  detailsMissing: ["cannotSay", "giveNumber", "needPerson"],
  declined: [],
  paused: [],
  queued: ["separate"],
  claimed: ["separate"],
  waitingForCustomer: ["separate"],
  resolved: ["satisfied", "stillOpen", "separate"],
  closed: ["rate"],
};
