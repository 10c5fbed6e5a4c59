import { describe, expect, test } from "vitest";
import { plainText } from "../../../src/messages/message.ts";
import { toneOf } from "../../../src/reading/tone.ts";
import { ordinary } from "../../messages/materials.ts";
import { ownWords, renderedForCustomers } from "../../messages/rendered.ts";

describe("every sentence for customers", () => {
  test.each(
    renderedForCustomers(ordinary).map(({ say, language, message }) => ({
      name: say.say,
      language,
      shown: plainText(message),
      pressed: [ownWords(message), ...message.actions.map(({ label }) => label)].join("\n"),
    })),
  )("gives rise to no hint: $name ($language)", ({ shown, pressed }) => {
    expect(toneOf(shown)).toEqual([]);
    expect(toneOf(pressed)).toEqual([]);
  });
});
