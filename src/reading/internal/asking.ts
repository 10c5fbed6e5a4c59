import { cue } from "../cue.ts";
import { isQuestion } from "../kinds/question.ts";

const demands = cue(
  "(?:sag|nenn|verrat|zeig|gib|geb|schick|send|list|teil|erzaehl|schreib|sing|wiederhol|uebersetz|druck|fuehr|diktier|haeng|lies)(?:e|en|t|s)?",
  "verraet\\w*|brauch\\w*|benoetig\\w*|(?:ich|wir) (?:\\w+ )?(?:will|wollen|moechte\\w*)|her mit|wetten|wissen|erfahren|kenn(?:st|t|en)|weisst",
  "haette (?:\\w+ ){0,2}gerne?|i'd (?:like|love)|require|request",
  "tell|gimme|give|name|show|send|list|print|dump|reveal|share|state|repeat|translate|write|sing|run|leak|dictate|append|hand over",
  "(?:i|we) (?:\\w+ )?(?:want|bet|would like|must have)|need|know|bet you|let me (?:know|see)|whats|whos|wheres",
);

/** Whether a sentence wants to know something: asks, or demands it. */
export const wantsToKnow = (sentence: string): boolean => demands.in(sentence) || isQuestion(sentence);
