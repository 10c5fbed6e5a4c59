import { describe, it } from "vitest";
import { expectWordForWord, oneOfEachPair, scriptIn } from "./conversations.ts";
import { onSlack } from "./on-slack.ts";
import { play } from "./play.ts";

describe.concurrent.each(oneOfEachPair)("%s", async (file) => {
  const script = await scriptIn(file);

  it("plays the same on Slack with a restart after every step", () =>
    onSlack("socket", script, async (stage, restart) =>
      expectWordForWord(file, await play(script, stage, restart)),
    ));
});
