/** Before a thing of the desk; part of a cue. "Ihr" is also "her": what else is said tells. */
export const your = "(?:eu(?:re?[rnms]?|er[mns]?)|ihre?[rnms]?|deine?[rnms]?|your)";

/** The desk is spoken to, or spoken of; part of a cue. */
export const ours = [
  `${your} (?:\\w+ ){0,2}(?:firma|unternehmen|team|support|laden|leute\\w*|abteilung|haus|seite)`,
  "(?:bei|von|unter) (?:euch|ihnen)|(?:habt|seid|macht|arbeitet|nutzt|wollt) ihr|(?:haben|sind|machen) sie",
  "(?:at|in|on|from|of) your (?:\\w+ ){0,2}(?:company|firm|place|team|office|side|end|desk|support)",
  "your (?:\\w+ )?(?:company|firm|business|team|people|staff|employees|support|night shift)",
  "(?:do|are|did|have|which of|among|some of|all of) you|you (?:guys|people|all|folks)|over there",
].join("|");

/** People of the desk; part of a cue. */
export const staff = [
  "techniker\\w*|mitarbeiter\\w*|kolleg\\w+|\\w*admins?|\\w*administrator\\w*|entwickler\\w*|chef\\w*|boss\\w*|vorgesetzte\\w*",
  "teamleit\\w*|geschaeftsfuehr\\w*|leute\\w*|personal|(?:frau|herrn?|mr|mrs|ms)\\.? \\w+",
  "technicians?|engineers?|employees?'?|staff|agents?|colleagues?|sysadmins?|developers?|managers?|supervisors?|people|ceo",
].join("|");
