import { type DialogueCase, inDialogue } from "../core/case.ts";
import type { Facts } from "../core/facts.ts";
import type { ShownEntry } from "../core/knowledge.ts";
import { done, type Rule } from "../core/rule.ts";
import { modeIn } from "./answering.ts";
import { speak, told, wasTold } from "./speak.ts";

/** Nobody who is upset, in a hurry or waits for people is sent to look first. */
const isMeant = (subject: DialogueCase, { understanding, impaired, settings }: Facts): boolean =>
  (subject.status === "listening" || subject.status === "intake") &&
  subject.route === "support" &&
  !subject.wantsPerson &&
  !subject.hurry &&
  impaired.length === 0 &&
  ["on", "suggest"].includes(modeIn(settings, subject.conversation)) &&
  !understanding.problems.some(
    ({ reading: { upset, abusive, kind } }) => upset || abusive || kind === "complaint",
  );

const fitting = (subject: DialogueCase, { selfChecks, entries }: Facts): ShownEntry | null => {
  const id = selfChecks.find((one) => !subject.shown.includes(one));
  return id === undefined ? null : (entries[id] ?? null);
};

/**
 * D2: could the cause be one's own? Before a fault is taken down, the check of the knowledge base that fits it is
 * offered, once a case and in one message. "That helped" ends the matter; anything else goes on with it.
 */
export const selfCheck: Rule = {
  id: "D2",
  name: "Could the cause be one's own?",
  decide: (subject, _event, facts) => {
    if (!inDialogue(subject) || wasTold(subject, "selfCheck") || !isMeant(subject, facts)) return undefined;
    const entry = fitting(subject, facts);
    if (entry === null) return undefined;
    const { base, effects } = speak(subject, "selfCheck", { say: "selfCheck", entry });
    return done(
      {
        ...told(base, "selfCheck"),
        status: "answered",
        entries: [entry.id],
        verdict: "open",
        shown: [...subject.shown, entry.id],
      },
      effects,
      { selfCheck: entry.id },
    );
  },
};
