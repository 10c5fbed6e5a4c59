import { cue } from "./cue.ts";

const german = cue(
  "(?:das )?(?:weiss|weis) (?:ich|i) (?:\\w+ ){0,3}(?:nicht|nich|net|ned|auch nicht|nimmer)(?: \\w+)?",
  "ich (?:weiss|weis)(?:s| es| das)? (?:\\w+ ){0,3}(?:nicht|nich|net)|weiss nicht|weiss nich",
  "keine? (?:blassen? )?(?:ahnung|schimmer|plan)|k\\.? ?a\\.?",
  "(?:kann|koennen) (?:ich|wir)(?: \\w+){0,4} nicht (?:\\w+ )?(?:sagen|beantworten|erkennen|sehen)",
  "(?:ich )?kann (?:ich )?(?:\\w+ ){0,4}nicht sagen",
  "mehr (?:weiss|kann) ich (?:\\w+ ){0,2}nicht(?: sagen)?",
  "da (?:bin|muss) ich (?:ueberfragt|passen)|nicht sicher",
);
const english = cue(
  "(?:i )?(?:do not|don't|dont|didn't) (?:really )?know|no (?:idea|clue)|dunno",
  "(?:i )?(?:can't|cannot|couldn't) (?:really )?(?:say|tell|remember(?! (?:\\w+ ){0,3}(?:password|" +
    "login|pin|username)))",
  "not sure|idk|haven't (?:a|the) (?:clue|foggiest)|that's all i (?:know|can tell(?: you)?)",
  "beats me|who knows",
);

const mostWords = 10;

/** "I don't know" as an answer: said in few words. Inside a story it is only a turn of phrase. */
export const cannotSay = (body: string, wordCount: number): boolean =>
  wordCount <= mostWords && (german.in(body) || english.in(body));
