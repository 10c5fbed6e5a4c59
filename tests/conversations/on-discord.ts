import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DiscordDesk, startDiscordDesk } from "../support/discord-desk.ts";
import { startDiscordWorkspace } from "../support/discord-people.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";
import { start } from "./conversations.ts";
import { deskFileOf } from "./desk-of.ts";
import { createDiscordStage } from "./discord-stage.ts";
import type { Script } from "./script.ts";
import type { Stage } from "./stage.ts";

/** Does something with the sample desk on Discord, and makes sure that it did nothing Discord refuses. */
export const onDiscord = async (
  threads: "private" | "public",
  script: Pick<Script, "sections">,
  work: (stage: Stage, restart: () => Promise<void>) => Promise<void>,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-"));
  const clock = createVirtualClock(start);
  const deskFile = await deskFileOf(script, folder);
  const workspace = await startDiscordWorkspace({ clock });
  let desk: DiscordDesk = await startDiscordDesk(workspace, { folder, clock, threads, deskFile });
  const restart = async (): Promise<void> => {
    await desk.stop();
    desk = await startDiscordDesk(workspace, { folder, clock, threads, deskFile });
  };
  try {
    await work(
      createDiscordStage(workspace, () => desk, clock),
      restart,
    );
    workspace.discord.assertClean();
  } finally {
    await desk.stop();
    await workspace.discord.stop();
    await rm(folder, { recursive: true });
  }
};
