import { describe, expect, test } from "vitest";
import { hintsShownIn, preview, readPreview } from "../../../../adapters/discord/surface/reply-preview.ts";
import { excerpt } from "../../../../src/messages/excerpt.ts";
import { checkMessage } from "../../../fakes/discord/rules/message.ts";
import { fc } from "../../../support/fast-check.ts";
import { text } from "./hostile.ts";
import { seen } from "./seen.ts";

const draft = { form: "reply:T-4", agent: "Tom Berg", company: "Muster GmbH", hints: [], shown: [] };

describe("the preview of a reply", () => {
  test("shows it as its customer will see it, and the two ways on", () => {
    const shown = preview({ ...draft, words: "We *are* on it: https://status.example" }, "en");
    expect(shown).toMatchObject({
      content: "This is how the customer will read it:",
      embeds: [
        {
          author: { name: "Tom Berg, Muster GmbH" },
          description: "We \\*are\\* on it: <https://status.example>",
        },
      ],
      components: [
        {
          components: [
            { custom_id: "preview-send:reply:T-4", label: "Send" },
            { custom_id: "preview-edit:reply:T-4", label: "Change" },
          ],
        },
      ],
    });
  });

  test("shows what its author may want to word differently", () => {
    const hints = [{ kind: "guarantee", words: "*always*" }] as const;
    const { embeds } = preview({ ...draft, words: "It works *always*.", hints }, "en");
    expect(seen(embeds[1]?.description ?? "").text).toBe(
      "💡 This reads like a promise: “*always*”. Better say what we will do, for example: “We are doing what we can and will write by …”",
    );
  });

  test("keeps the hints on earlier wordings, so that it can be told which were heeded", () => {
    const hints = [{ kind: "antiWord", words: "never" }] as const;
    const shown = preview({ ...draft, words: "It never works.", hints, shown: ["guarantee"] }, "en");
    const ids = shown.components.flatMap(({ components }) =>
      components.map((one) => "custom_id" in one && one.custom_id),
    );
    expect(ids).toEqual(["preview-send:reply:T-4+01", "preview-edit:reply:T-4+01"]);
    const message = { id: "1", flags: 64, embeds: shown.embeds, components: null };
    expect(readPreview("preview-send:reply:T-4+01", message)?.shown).toEqual(["guarantee", "antiWord"]);
    const components = [{ components: ids.map((id) => ({ custom_id: id || null })) }];
    expect(hintsShownIn({ ...message, components })).toEqual(["guarantee", "antiWord"]);
    expect(hintsShownIn({ ...message, flags: 0, components })).toBeNull();
  });

  test("is taken by Discord and gives its words back, whatever they are", () => {
    fc.assert(
      fc.property(text, (words) => {
        const hints = Array.from({ length: 7 }, () => ({ kind: "antiWord" as const, words }));
        const shown = preview({ ...draft, words, hints }, "de");
        expect(checkMessage({ ...shown })).toEqual([]);
        const lines = (one: string) =>
          one
            .replace(/\p{Surrogate}/gu, "\uFFFD")
            .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
            .join("\n")
            .trim();
        const read = readPreview("preview-send:reply:T-4", { id: "1", ...shown, components: null });
        expect(read?.words ?? "").toBe(lines(excerpt(words.trim(), 1_900)));
      }),
      { numRuns: 1_000 },
    );
  });
});
