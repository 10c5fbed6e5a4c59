import { describe, it } from "vitest";
import { betweenCustomerAndDesk, expectWordForWord, files, scriptIn } from "./conversations.ts";
import { onDiscord } from "./on-discord.ts";
import { play } from "./play.ts";

describe.each(files)("%s", async (file) => {
  const script = await scriptIn(file);

  it.each(["private", "public"] as const)("plays word for word on Discord, in %s threads", (threads) =>
    onDiscord(threads, async (stage) =>
      expectWordForWord(file, await play(script, stage), betweenCustomerAndDesk),
    ),
  );
});
