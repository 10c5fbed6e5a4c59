import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { start } from "../conversations/conversations.ts";
import { createDiscordStage } from "../conversations/discord-stage.ts";
import { readScript } from "../conversations/script.ts";
import { perform, type Stage } from "../conversations/stage.ts";
import type { Seen } from "../fakes/discord/fake-discord.ts";
import { startDiscordDesk } from "../support/discord-desk.ts";
import { type DiscordWorkspace, startDiscordWorkspace } from "../support/discord-people.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";

type Name = keyof DiscordWorkspace["people"];
type Place = "support" | "internal";

/** The sample desk at work on Discord, to be looked at. */
export type Scene = {
  /** What people do, in the words of a conversation: `**Anna:** geht nicht!!`. */
  readonly play: (conversation: string) => Promise<void>;
  /** Somebody of the desk writes below a card. */
  readonly writeBelow: (who: Name, card: string, text: string) => void;
  /** Somebody presses the button of the last form they see, which opens it. */
  readonly openForm: (who: Name) => Promise<void>;
  /** Somebody sends the open form. */
  readonly send: (who: Name, fields: Readonly<Record<string, string>>) => Promise<void>;
  /** Pages of HTML: what somebody sees; `words` stand in the last message that has them. */
  readonly see: {
    readonly channel: (who: Name, place: Place) => string;
    readonly message: (who: Name, words: string) => string;
    /** The thread in which the message stands. */
    readonly thread: (who: Name, words: string) => string;
    /** The channel, with the thread beside it in which the message stands. */
    readonly split: (who: Name, words: string) => string;
    readonly modal: (who: Name) => string;
  };
};

const timeZone = "Europe/Berlin";
/** After which the desk takes what was written for finished, in milliseconds. */
const pauseMs = 3000;

const messageIn = ({ discord, people }: DiscordWorkspace, who: Name, words: string): Seen => {
  const found = discord.seenBy(people[who]).findLast(({ shown }) => shown.includes(words));
  if (found === undefined) throw new Error(`${who} sees no message with "${words}".`);
  return found;
};

const seeing = (workspace: DiscordWorkspace): Scene["see"] => {
  const { discord, people } = workspace;
  const threadWith = (who: Name, words: string): string => {
    const { thread, id } = messageIn(workspace, who, words);
    return thread ?? id;
  };
  return {
    channel: (who, place) =>
      discord.toHtml(people[who], { kind: "channel", channel: workspace[place] }, timeZone),
    message: (who, words) =>
      discord.toHtml(
        people[who],
        { kind: "message", message: messageIn(workspace, who, words).id },
        timeZone,
      ),
    thread: (who, words) =>
      discord.toHtml(people[who], { kind: "thread", thread: threadWith(who, words) }, timeZone),
    split: (who, words) =>
      discord.toHtml(people[who], { kind: "split", thread: threadWith(who, words) }, timeZone),
    modal: (who) => discord.toHtml(people[who], { kind: "modal" }, timeZone),
  };
};

const createScene = (workspace: DiscordWorkspace, stage: Stage): Scene => {
  const { discord, people } = workspace;
  return {
    play: async (conversation) => {
      for (const { deed } of readScript(conversation).steps) {
        await perform(stage, deed);
        await stage.letPass(deed.deed === "waits" ? Math.max(deed.ms, pauseMs) : 0);
      }
    },
    writeBelow: (who, card, text) => {
      const { thread, id } = messageIn(workspace, who, card);
      discord.post(people[who], thread ?? id, text);
    },
    openForm: async (who) => {
      const message = (await stage.seenBy(who)).findLast(({ form }) => form !== null);
      await discord.press(people[who], message?.id ?? "", message?.form?.id ?? "");
    },
    send: async (who, fields) => {
      await discord.submitModal(people[who], fields);
      await stage.letPass(0);
    },
    see: seeing(workspace),
  };
};

/** Does something with the sample desk on Discord, and makes sure that it did nothing Discord refuses. */
export const inDiscord = async (work: (scene: Scene) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-"));
  const clock = createVirtualClock(start);
  const workspace = await startDiscordWorkspace({ clock });
  const desk = await startDiscordDesk(workspace, { folder, clock });
  try {
    await work(
      createScene(
        workspace,
        createDiscordStage(workspace, () => desk, clock),
      ),
    );
    workspace.discord.assertClean();
  } finally {
    await desk.stop();
    await workspace.discord.stop();
    await rm(folder, { recursive: true });
  }
};
