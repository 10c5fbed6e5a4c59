import type { RequestKind } from "../core/reading.ts";
import { isCommonWord } from "./language.ts";
import type { Signs } from "./signs.ts";
import { wordsIn } from "./wording.ts";

/** Kinds that ask for something without saying what about (R14). */
const empty: readonly RequestKind[] = ["callback", "greeting", "person", "abuse", "chatter"];

/** Words of a cry, and things so general that they name nothing. */
const stock = new Set(
  `kaputt tot spinnt streikt defekt down offline broken dead weird wonky working work works laeuft laufen klappt gehts gehen
  gar garnix nich net problem probleme problems issue issues trouble fehler hilfe help urgent dringend asap sofort schnell
  schnellstmoeglich eilt internet server seite website webseite homepage site page mail mails telefon phone computer system
  wieder again alle alles everything nothing irgendwas irgendwie being totally total komplett ganze ganz einfach bloss fix
  reparieren machen macht anschauen schauen look check gerade grad schon mal noch immer still sache ding thing things leute
  was so my meine unsere unser laden shop technik one all help-me`.split(/\s+/),
);

/** A bare cry, a call-me-back, an is-anyone-there: nothing to work on and no answer to a question either (R14). */
export const isVague = (kind: RequestKind, { says, bareFault, body }: Signs): boolean =>
  empty.includes(kind) ||
  (says.length === 0 && bareFault && wordsIn(body).every((word) => stock.has(word) || isCommonWord(word)));
