import { describe, expect, it } from "vitest";
import { expectWordForWord, files, scriptIn } from "../../../conversations/conversations.ts";
import { play } from "../../../conversations/play.ts";
import { onEmulate } from "./scene.ts";
import { createEmulatedStage, inWords } from "./stage.ts";

/** Those in which words carry furthest; `EMULATE=all` plays all of them. */
const usual: readonly string[] = [
  "aside.en.md",
  "changes.de.md",
  "escalation.de.md",
  "known-question.en.md",
  "not-a-customer.de.md",
  "vague-cry.de.md",
  "work.de.md",
  "work.en.md",
];
const played = process.env["EMULATE"] === "all" ? files : usual;

describe.each(played)("%s", async (file) => {
  const script = inWords(await scriptIn(file));

  it("plays word for word on emulate's Slack, as far as words carry it", () =>
    onEmulate(async (scene) => {
      expectWordForWord(file, await play(script, createEmulatedStage(scene)));
      expect(scene.complaints).toEqual([]);
      expect(scene.workspace.wire.refusals()).toEqual([]);
    }));
});
