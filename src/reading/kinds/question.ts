import { atStart, cue } from "../cue.ts";
import { sentencesOf } from "../sentences.ts";

/** First words of a question; a few words may come before them. */
const lead = "(?:\\W|(?:und|and|also|so|ok|moin|hi|mal|sagt|sag|ne|well|just|oder|or)[ ,:]){0,4}";
const opening = atStart(
  `${lead}(?:wie|was|wer|wo|wann|warum|wieso|weshalb|welche[nmrs]?|wieviele?|woher|wohin|womit|` +
    `worauf|worin|ab wann|bis wann|(?:kann|darf|muss|soll) (?:ich|man|mir)|(?:koennen|duerfen|` +
    `muessen|sollen) wir|gibt'?s|gibt es|habt ihr|haben sie|bietet ihr|lohnt|stimmt es|how|what|` +
    `when|where|why|which|who|whom|(?:can|could|may|should|do|am) i|do you|does|is there|are there|` +
    `are you|will)`,
);

const asks = cue(
  "(?:eine|ne|kurze|doofe|mal ne) (?:\\w+ )?frage",
  "(?:moechte|will|wollte) (?:\\w+ ){0,2}(?:wissen|fragen)|wuesste gern\\w*|gern\\w* wissen",
  "frag(?:e)? mich|versteh\\w* nicht,? (?:wieso|warum|was|wie)|blick (?:\\w+ ){0,4}nicht durch",
  "wie (?:war|ist|laeuft|geht) (?:das|dies)",
  "need to know|(?:want|like) to know|wondering|wonder|have a question|quick one",
  "tell me (?:if|whether|how|about|more)|don't (?:get|understand) (?:the|how|what|why)",
);

/** A question that hangs on a statement: "have changed my bank, where do I enter it". */
const clause = /[,;:] (?:und |and )?(?:wo|wie|was|wann|wohin|how|what|where|when|which) \w+ \w/;

/** Written like the title of an instruction: "zusaetzliches postfach erstellen". */
const heading = new RegExp(
  "^(?:[\\w⌂-]+ ){1,4}\\w*(?:legen|stellen|richten|schalten|tragen|setzen|spielen|leiten|sperren|" +
    "loeschen|aendern|kuendigen|verlaengern|aktivieren|deaktivieren|bestellen|einbinden|" +
    "installieren|blockieren|zuruecksetzen|wechseln|hinterlegen|erstellen|registrieren|einrichten|" +
    "umziehen|widerrufen|buchen)$",
);
const isHeading = (sentence: string): boolean => heading.test(sentence.trim());

/** Whether a text asks for knowledge. */
export const isQuestion = (folded: string): boolean =>
  folded.includes("?") ||
  asks.in(folded) ||
  clause.test(folded) ||
  sentencesOf(folded).some((sentence) => opening.test(sentence) || isHeading(sentence));

/** Openings of questions that a fault never has: "can I", "how many", not "why" and not "is it me". */
const opens = cue(
  "(?:kann|darf|muss|soll|koennte) (?:ich|man)|(?:koennen|duerfen|muessen|sollen) wir",
  "wie ?(?:viele?|oft|lange|gross|hoch|teuer)|was (?:kostet|kosten|heisst|bedeutet|ist)",
  "wo (?:finde|kann|steht|sehe|stelle|sehen)|welche[nmrs]?|wann|bis wann|ab wann|gibts?|gibt es",
  "(?:ist|sind) (?:\\w+ ){1,6}(?:enthalten|inklusive|dabei|drin|moeglich|erlaubt)|unterstuetzt",
  "bietet|zaehl(?:t|en)|lese ich",
  "(?:can|could|may|should|do|am) (?:i|we|my \\w+|our \\w+|one)",
  "how (?:many|much|often|long|large|big|do i|do we|can i|can we)|what (?:is|are|does|do)",
  "where (?:do|can|is|are)|which|when|does|do you|is there|are there",
  "is (?:it|that) (?:possible|included|allowed)|up to which",
);

/** Whether a sentence only asks, whatever trouble it mentions: "Is the old mail gone if I delete the mailbox?" */
export const onlyAsks = (sentence: string): boolean => sentence.trimEnd().endsWith("?") && opens.in(sentence);
