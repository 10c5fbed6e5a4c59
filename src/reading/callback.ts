import { cue } from "./cue.ts";

const asks = cue(
  "(?:ruf|rufe?n|ruft|rufts|ruefe) (?:sie )?(?:mich|uns|mi|mir)(?: (?!nie|nicht)\\w+){0,8}",
  "(?:mich|uns|mir|mi)(?: \\w+){0,6} (?:anrufen|zurueckrufen|anzurufen|zurueckzurufen)",
  "bitte (?:\\w+ ){0,6}(?:anrufen|zurueckrufen|rueckruf|anruf|telefonisch)",
  "(?:bitte )?(?:um )?(?:\\w+ )?rueckruf(?: bitte| erbeten| erwuenscht| unter)?|zurueckruf\\w*",
  "durchklingeln|klingel\\w* (?:sie )?(?:mal )?durch",
  "(?:koennte|koennten|koennt|kann|koennen|wuerde|wuerden|will|moechte)(?: \\w+){0,8} (?:anrufen|" +
    "zurueckrufen|telefonieren|telefonisch)",
  "zeit (?:zum|fuer ein) telefon\\w+",
  "(?:gern|gerne|lieber|bitte|am besten)(?: auch)? (?:\\w+ )?(?:telefonisch|am telefon|per telefon)",
  "erwarte (?:ihren|euren|einen) (?:an|rueck)ruf|(?:ihren|euren) anruf",
  "telefonisch (?:bei|zu) (?:mir|uns)|lieber muendlich|und zwar am telefon",
  "(?:call|ring|phone) (?:me|us|our|my)(?! non| every| all| and| about the)",
  "give (?:me|us) a (?:\\w+ )?(?:call|ring|shout|bell|buzz)|call ?-?back",
  "(?:pls|please|kindly|could you|can you|somebody|someone|anyone) (?:\\w+ ){0,3}(?:call|phone|" +
    "ring)(?: \\w+)?",
  "arrange a call|get (?:me|us) on the phone|a (?:quick )?call (?:would|please|back)",
  "(?:would )?(?:rather|prefer) (?:to )?(?:talk\\w*|speak\\w*|not type)",
);

const phoneNumber = /(?<![\w-])(?:\+\d{2}|0)[\d /()-]{6,20}\d/;
const reach = cue("melden|meldet|erreich\\w*|erreichbar|unter|reach|contact|shout|number is|nummer ist|auf");

/** Others phone: customers ring us, every call was in vain. */
const notUs = cue(
  "(?:customers?|clients?|people|guests|members|kunden|gaeste|leute|" +
    "patienten) (?:\\w+ ){0,3}(?:call\\w*|ring\\w*|phon\\w*|ruf\\w*)",
  "bei jedem anruf|anrufbeantworter|rufumleitung|weiterleit\\w*",
);

/** Whether the customer asks to be called. */
export const wantsCallback = (folded: string): boolean =>
  folded.split(/[.!?\n]+/).some((sentence) => asks.in(sentence) && !notUs.in(sentence)) ||
  (phoneNumber.test(folded) && reach.in(folded) && !notUs.in(folded));
