import { cue } from "../cue.ts";

const insisting = cue(
  "ach komm\\w*|komm(?:en sie)? schon|sag\\w* (?:sie )?(?:schon|doch|es|mir|trotzdem)|trotzdem|unter uns|erfaehrt (?:\\w+ )?(?:niemand|keiner)",
  "keinem weiter|niemandem weiter|verrat\\w*|wenigstens|warum (?:duerfen|koennen|darf|wollen|nicht|denn nicht)|wieso nicht",
  "(?:ein |das )?recht (?:darauf|das|zu)|notfall|ausnahme|mir (?:koennen|kannst) (?:sie|du) (?:\\w+ )?(?:trauen|vertrauen)|versprochen",
  "nachnamen?|anfangsbuchstaben?|nur (?:ein|einen|eine|den|die|das) (?:\\w+ )?(?:tipp|hinweis|namen?|zahl|mal)|raten lassen|dann (?:eben|halt)",
  "come on|tell me(?: anyway)?|just (?:tell|say|this once|one|a hint)|between us|between you and me|won't tell|keep it (?:to myself|secret)",
  "at least|why (?:can't|won't|not)|a right to (?:know|that)|emergency|exception|you can trust me|last name|first letter|a hint|anyway|rough\\w*|guess|approximately|grob|geschaetzt|ungefaehr|pi mal daumen",
);

/** "And his extension?": goes on with what was asked before. */
const goesOn = cue(
  "(?:und|aber|and|but) (?:\\w+ ){0,2}(?:dessen|deren|der|die|sein\\w*|ihr\\w*|his|her|their|its|that|he|she|they)",
);
const fewWords = 8;

/** Words that press for an answer and name no matter; whether one was refused, the case knows. */
export const insists = (folded: string): boolean =>
  insisting.in(folded) || (folded.split(" ").length <= fewWords && goesOn.in(folded));
