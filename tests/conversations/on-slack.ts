import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Mode, type SlackDesk, startSlackDesk } from "../support/slack-desk.ts";
import { startWorkspace } from "../support/slack-people.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";
import { start } from "./conversations.ts";
import { deskFileOf } from "./desk-of.ts";
import type { Script } from "./script.ts";
import { createSlackStage } from "./slack-stage.ts";
import type { Stage } from "./stage.ts";

/** Does something with the sample desk on Slack, and makes sure that it did nothing Slack refuses. */
export const onSlack = async (
  mode: Mode,
  script: Pick<Script, "sections">,
  work: (stage: Stage, restart: () => Promise<void>) => Promise<void>,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-"));
  const clock = createVirtualClock(start);
  const deskFile = await deskFileOf(script, folder);
  const workspace = await startWorkspace({ clock });
  let desk: SlackDesk = await startSlackDesk(workspace, { folder, clock, mode, deskFile });
  const restart = async (): Promise<void> => {
    await desk.stop();
    desk = await startSlackDesk(workspace, { folder, clock, mode, deskFile });
  };
  try {
    await work(
      createSlackStage(workspace, () => desk, clock),
      restart,
    );
    workspace.slack.assertClean();
  } finally {
    await desk.stop();
    await workspace.slack.stop();
    await rm(folder, { recursive: true });
  }
};
