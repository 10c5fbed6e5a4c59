import type { Case } from "./case.ts";
import type { Language } from "./person.ts";

/**
 * The language that a customer is answered in: the one they write, as soon as there are words enough to tell, and from
 * then on; until then the one set on their platform.
 *
 * @param written the language of what they have said; `null`: nobody can tell.
 */
export const answerLanguage = (
  { told, language }: Pick<Case, "told" | "language">,
  written: Language | null,
): Language => (told.includes("language") ? language : (written ?? language));
