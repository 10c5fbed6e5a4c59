import { cue } from "../cue.ts";
import type { Sign } from "./sign.ts";

const rules =
  "anweisung\\w*|instruktion\\w*|regeln?|vorgaben|instructions?|rules?|(?:system[- ]?)?prompts?|guidelines|restrictions";

/** Somebody who talks to the program behind the desk, to make it forget what it may say. */
export const ofBot: readonly Sign[] = [
  {
    all: [
      cue(
        `(?:ignorier\\w*|vergiss|vergesst|vergessen sie|missacht\\w*|ignore|forget|disregard|override) (?:\\w+ ){0,4}(?:${rules})`,
        "system-?prompts?|system prompts?|jailbreak",
        "(?:wiederhol\\w*|gib|repeat|print)(?: \\w+,?){0,4} (?:ueber|vor|above|before) (?:dieser nachricht|diesem text|this (?:message|text|line))",
        "(?:du|you|sie)(?: \\w+){1,4} (?:entwickler|debug|wartungs|admin|developer|maintenance|god)[- ]?(?:modus|mode)",
        "du bist (?:jetzt|nun|ab jetzt)|you are now (?:an?|the|in)|pretend (?:to be|you are)|act as (?:an?|the)",
        "(?:antworte|antworten sie)(?: \\w+){0,4} nur noch als|(?:answer|reply|respond) (?:only )?as|ab jetzt (?:bist|antwortest)",
        `(?:gelten|gibt es) (?:\\w+ )?(?:neue|andere|keine) (?:${rules})|(?:new|other|no) (?:${rules}) apply|ohne einschraenkung\\w*|without restrictions?`,
        "tu so,? als|stell dir vor,? du|spiel (?:\\w+ )?(?:einen|eine|den)|(?:notizen?|kommentare|notes?|comments) (?:zu|an|bei|on|of|for|in) t-?\\d+",
        "(?:inhalt|contents?) (?:deine[rs]|of your) \\w+|(?:beende|verlass|verlasse|end|leave|drop) (?:deine|die|your|the|this) (?:rolle|role)",
      ),
    ],
    unless: cue("mein\\w*|my"),
  },
  {
    all: [
      cue(
        "(?:zeig|gib|nenn|wiederhol|uebersetz|verrat|sag|druck)(?:e|en|t)?|show|print|repeat|translate|dump|reveal|tell|output|list",
      ),
      cue(
        `(?:deine?[nmrs]?|your) (?:\\w+ ){0,2}(?:${rules}|konfiguration|config\\w*|quellcode|source code|programmierung|datenbank|database)`,
        "(?:text|prompt|alles|was|everything|what)(?:,| that)? (?:\\w+ ){0,2}(?:dir|you)(?: \\w+){0,5} (?:gegeben|gesagt|mitgegeben|given|told)",
      ),
    ],
    unless: cue("fuer|zum|zur|for|to|on how|anleitung|mein\\w*|my"),
  },
  {
    all: [
      cue(`(?:welche|which|what) (?:${rules})`),
      cue("dir|gegeben|nicht sagen|they (?:give|gave|given)|not say|not tell|not allowed"),
    ],
  },
];

/** Marks by which programs tell speakers apart; no customer writes them. */
export const rolePlayed = /(?:^|\n)\s*(?:system|assistant)\s?:|<\/?(?:system|assistant|user)>|\[\/?inst\]/;
