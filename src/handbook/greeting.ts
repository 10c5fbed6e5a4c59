import { inDialogue } from "../core/case.ts";
import { done, type Rule } from "../core/rule.ts";
import { numberless } from "./numberless.ts";
import { hasFiles } from "./shown-by-picture.ts";
import { speak, told, wasTold } from "./speak.ts";

/**
 * D1: a greeting gets a short "how can I help" with what to have at hand, once. Thanks are answered in kind. Small
 * talk after that is left alone.
 */
export const greeting: Rule = {
  id: "D1",
  name: "Say what to have at hand",
  decide: (subject, _event, facts) => {
    if (!inDialogue(subject) || subject.status !== "listening" || subject.wantsPerson) return undefined;
    const { problems, latest } = facts.understanding;
    if (problems.length > 0 || latest.kind === "number" || facts.number !== null) return undefined;
    if (subject.said.length === 0) return done(subject, []);
    // Whoever sends a file has a matter, with or without words (R14).
    if (hasFiles(subject)) return undefined;
    if (latest.kind === "thanks") {
      const { base, effects } = speak(subject, "welcome", { say: "youAreWelcome" });
      return done({ ...base, status: "declined", reason: "noRequest" }, effects, { kind: latest.kind });
    }
    if (wasTold(subject, "greeting"))
      return done({ ...subject, turn: subject.turn + 1 }, [], { greeted: true });
    const { base, effects } = speak(subject, "greeting", {
      say: "greeting",
      company: facts.settings.company,
      ...numberless(facts),
    });
    return done({ ...told(base, "greeting"), status: "listening" }, effects, { kind: latest.kind });
  },
};
