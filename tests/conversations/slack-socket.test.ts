import { describe, it } from "vitest";
import { expectWordForWord, files, scriptIn } from "./conversations.ts";
import { onSlack } from "./on-slack.ts";
import { play } from "./play.ts";

describe.concurrent.each(files)("%s", async (file) => {
  const script = await scriptIn(file);

  it("plays word for word on Slack by Socket Mode", () =>
    onSlack("socket", script, async (stage) => expectWordForWord(file, await play(script, stage))));
});
