import type { ForgetPlan } from "./forget-plan.ts";

/** What leads are told of all that is known of one customer (GDPR Art. 15, 17 and 20). */
export type PrivacySentences = {
  /** `who`: a customer number, or an account by its key. */
  customerExport: { who: string; plan: ForgetPlan };
  /** What would go; nothing has gone yet. */
  forgetPlan: { who: string; plan: ForgetPlan };
  forgetRefused: { who: string; tickets: readonly number[] };
  /** To the lead, and in the internal channel: nothing in it tells who it was. */
  customerForgotten: { by: string; cases: number };
  nothingKnown: { who: string };
  /** To one of the desk who turns to a case that was emptied; `ticket`: `null` where it was none. */
  caseEmptied: { ticket: number | null };
};
