import type { Piece, RequestKind } from "../core/reading.ts";
import { cue } from "./cue.ts";
import type { Signs } from "./signs.ts";

/** Words that stand where the object should be named. */
const placeholder = cue(
  "das (?:ding|dings|zeug|von (?:neulich|gestern|damals)|thema|da)|dings\\w*|\\w*dingsbums",
  "irgendwas|irgendwie|was ist (?:jetzt )?mit|(?:eine|ne) frage (?:zu|zum|zur|wegen)",
  "was dazu sagen|wie (?:war|ist|laeuft) das|wie das (?:jetzt )?laeuft",
  "blick (?:\\w+ ){0,4}nicht durch|nochmal machen|alles (?:nochmal|anders|neu)|irgendwie schoener",
  "(?:the|that) (?:thing|stuff|business)|something (?:about|with|on|for)|anything|everything",
  "what about|a question (?:about|regarding|on|for)|some info\\w*|info about",
  "(?:how does|how is) (?:that|it|this)|tell me (?:a bit |more )?about",
  "don't (?:get|understand) the|what else|make it so|all of it|take care of|and that",
);

const fewestWords = 6;
/** So many words about a named object tell more than that it is broken, whichever words they are. */
const describingWords = 9;

const isNamed = ({ hasAddress, topics, body }: Signs): boolean =>
  hasAddress || topics.size > 0 || /\d/.test(body);

/**
 * The pieces of a fault (R14): a description in words that no symptom list knows is one too, if it names its object
 * and is more than a cry. Asking an exact customer back is worse than letting a vague one through.
 */
export const piecesOf = (kind: RequestKind, { says, bareFault, wordCount, body }: Signs): readonly Piece[] =>
  kind === "fault" &&
  says.includes("where") &&
  !says.includes("what") &&
  !bareFault &&
  wordCount >= describingWords &&
  !placeholder.in(body)
    ? ["what", ...says]
    : says;

/** Whether an agent could start without asking back: faults need a symptom and an object, others an object and an aspect. */
export const isExact = (kind: RequestKind, signs: Signs): boolean => {
  switch (kind) {
    case "fault": {
      const says = piecesOf(kind, signs);
      return says.includes("where") && says.includes("what");
    }
    case "question":
    case "order":
    case "change_request":
      return isNamed(signs) && signs.wordCount >= fewestWords && !placeholder.in(signs.body);
    default:
      return false;
  }
};
