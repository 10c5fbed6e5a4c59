import type { Verb } from "../core/command.ts";
import type { Language } from "../core/person.ts";
import type { ToneHint } from "../core/tone.ts";
import { excerpt } from "./excerpt.ts";
import { surface as german, type SurfaceTexts } from "./texts/de/surface.ts";
import { agentTexts as germanDesk } from "./texts/de.ts";
import { surface as english } from "./texts/en/surface.ts";
import { agentTexts as englishDesk } from "./texts/en.ts";

/** The words of a platform's own windows: modals, menus and what stands beside a form. */
export type Surface = SurfaceTexts & Pick<(typeof germanDesk)["vocabulary"], "verb" | "priority" | "route">;

type Called = Pick<Surface, "verb" | "priority" | "route">;
const called = ({ verb, priority, route }: Called): Called => ({ verb, priority, route });

/** The words of windows, by language; verbs, priorities and categories are called as in the desk's messages. */
export const surfaces: Readonly<Record<Language, Surface>> = {
  de: { ...german, ...called(germanDesk.vocabulary) },
  en: { ...english, ...called(englishDesk.vocabulary) },
};

/** What is written after a verb, in the words of a label; `null`: the verb says it. Without numbers, accounts are named. */
export const textLabel = (verb: Verb, { shortcut }: Surface, numberless: boolean): string | null => {
  const labels: Partial<Record<Verb, string>> = shortcut.text;
  const isAboutOne = verb === "customer export" || verb === "customer forget";
  return numberless && isAboutOne ? shortcut.account : (labels[verb] ?? null);
};

/** Words that gave rise to a hint are quoted up to this length. */
const maxWords = 120;

/** A hint on the words of a reply, in the language of the desk, with what could stand instead in the customer's. */
export const hintText = ({ kind, words, instead }: ToneHint, language: Language): string => {
  const { hints, instead: leading } = surfaces[language].preview;
  const hint = hints[kind](excerpt(words, maxWords));
  return instead === undefined
    ? hint
    : `${hint} ${leading(surfaces[instead.language].preview.release(instead))}`;
};
