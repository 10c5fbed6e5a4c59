import { describe, it } from "vitest";
import {
  betweenCustomerAndDesk,
  expectWordForWord,
  files,
  oneOfEachPair,
  scriptIn,
} from "./conversations.ts";
import { onDiscord } from "./on-discord.ts";
import { play } from "./play.ts";

describe.concurrent.each(files)("%s", async (file) => {
  const script = await scriptIn(file);

  const kinds = oneOfEachPair.includes(file) ? (["private", "public"] as const) : (["private"] as const);

  it.each(kinds)("plays word for word on Discord, in %s threads", (threads) =>
    onDiscord(threads, script, async (stage) =>
      expectWordForWord(file, await play(script, stage), betweenCustomerAndDesk),
    ),
  );
});
