import * as z from "zod";
import { type Macro, placeholders, unknownPlaceholders } from "../core/macro.ts";
import { languages } from "../core/person.ts";
import { refuse } from "../directory/files/refuse.ts";

/** Characters of a macro, at most: it goes out as one message on every platform. */
const maxText = 2000;

const braces = placeholders.map((name) => `{${name}}`).join(", ");

const macroText = z
  .string()
  .trim()
  .min(1)
  .max(maxText)
  .superRefine((text, context) => {
    for (const word of unknownPlaceholders(text))
      refuse(
        context,
        `Nothing is filled in for {${word}}.`,
        `Write one of ${braces}, or leave out the braces.`,
      );
  });

/** One word, so that it can stand behind a verb. */
const isName = (text: string): boolean => /^[\p{L}\d][\p{L}\d_-]{0,31}$/u.test(text);

const texts = z
  .strictObject({
    de: macroText.optional().describe("The text in German."),
    en: macroText.optional().describe("The text in English."),
  })
  .superRefine((one, context) => {
    if (languages.every((language) => one[language] === undefined))
      refuse(context, "It has no text.", "Write one below de, en or both.");
  });

/** Replies that agents send often, by name. */
export const macrosSchema = z
  .record(z.string(), texts)
  .superRefine((macros, context) => {
    for (const one of Object.keys(macros).filter((key) => !isName(key)))
      refuse(context, "This is no name.", "Write one word of at most 32 letters, digits, - and _.", [one]);
    const names = Object.keys(macros).map((one) => one.toLowerCase());
    for (const one of Object.keys(macros).filter((_, at) => names.indexOf(names[at] ?? "") < at))
      refuse(context, "Another macro has this name, in other capitals.", "Give it another name.", [one]);
  })
  .transform((macros): readonly Macro[] =>
    Object.entries(macros).map(([key, { de, en }]) => ({
      name: key,
      texts: { ...(de !== undefined && { de }), ...(en !== undefined && { en }) },
    })),
  );
