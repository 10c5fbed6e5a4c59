import { describe, it } from "vitest";
import { expectWordForWord, oneOfEachPair, scriptIn } from "./conversations.ts";
import { onSlack } from "./on-slack.ts";
import { play } from "./play.ts";

describe.concurrent.each(oneOfEachPair)("%s", async (file) => {
  const script = await scriptIn(file);

  it("plays word for word on Slack by HTTP", () =>
    onSlack("http", script, async (stage) => expectWordForWord(file, await play(script, stage))));
});
