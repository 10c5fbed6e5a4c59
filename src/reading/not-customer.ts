import { cue } from "./cue.ts";

const words = cue(
  "(?:bin|sind|waren?|war) (?:noch |gar |ja |selbst |doch )*(?:kein|keine|nicht) (?:kunde|kundin|" +
    "kunden|kundinnen)(?: (?:von|bei) \\w+)?",
  "(?:habe|haben|hab) (?:noch |gar )*keine kundennummer",
  "(?:i am|i'm|im|we are|we're|am) (?:not|no) (?:yet )?(?:a |an |your )?(?:customers?|clients?)(?: yet)?",
  "not (?:yet )?a (?:customer|client)",
);

/** Whether somebody says of themselves that they are no customer (R10); `folded` as read. */
export const isNotCustomer = (folded: string): boolean => words.in(folded);
