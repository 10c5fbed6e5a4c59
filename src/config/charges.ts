import * as z from "zod";
import type { ChargedWork } from "../core/charge.ts";
import type { Settings } from "../core/settings.ts";

/** Characters of a price, at most: it stands in one sentence, read on a phone. */
const words = z.string().trim().min(1).max(200);

/** What some work costs, in one language for all customers, or in each. */
const price = (work: string) =>
  z
    .union(
      [
        words,
        z.strictObject({
          de: words.describe("In German."),
          en: words.describe("In English."),
        }),
      ],
      {
        error: "Write one text of at most 200 characters, or one below de and one below en.",
      },
    )
    .optional()
    .transform((text): Settings["charges"][ChargedWork] => {
      if (text === undefined) return {};
      return typeof text === "string" ? { de: text, en: text } : text;
    })
    .describe(`What ${work} costs, as customers read it. Left out: they hear that an offer comes first.`);

/** What is charged (R5, R12, R15). */
export const chargesSchema = z.strictObject({
  order: price("something done for a customer"),
  repair: price("the repair of what others have caused"),
  consulting: price("consulting beyond a short answer"),
});

/** How long one request may take (R5). */
export const handlingSchema = z.strictObject({
  limitMinutes: z
    .union([z.literal("off").transform(() => null), z.int().min(1).max(480)], {
      error: "Write minutes from 1 to 480, or off.",
    })
    .default(5)
    .describe(
      "Minutes of work on a request after which its agent is reminded that consulting can be offered; or off.",
    ),
});
