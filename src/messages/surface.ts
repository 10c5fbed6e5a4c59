import type { Language } from "../core/person.ts";
import { surface as german, type SurfaceTexts } from "./texts/de/surface.ts";
import { agentTexts as germanDesk } from "./texts/de.ts";
import { surface as english } from "./texts/en/surface.ts";
import { agentTexts as englishDesk } from "./texts/en.ts";

/** The words of a platform's own windows: modals, menus and what stands beside a form. */
export type Surface = SurfaceTexts & Pick<(typeof germanDesk)["vocabulary"], "verb" | "priority">;

/** The words of windows, by language; verbs and priorities are called as in the desk's messages. */
export const surfaces: Readonly<Record<Language, Surface>> = {
  de: { ...german, verb: germanDesk.vocabulary.verb, priority: germanDesk.vocabulary.priority },
  en: { ...english, verb: englishDesk.vocabulary.verb, priority: englishDesk.vocabulary.priority },
};
