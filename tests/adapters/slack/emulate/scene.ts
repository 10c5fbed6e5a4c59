import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import type { Log } from "../../../../adapters/slack/options.ts";
import { start } from "../../../conversations/conversations.ts";
import type { VirtualClock } from "../../../support/virtual-clock.ts";
import { createSharedClock } from "./clock.ts";
import { type EmulatedDesk, startEmulatedDesk } from "./desk.ts";
import type { Name, SeedOptions } from "./seed.ts";
import { type Read, readBy } from "./sight.ts";
import { startWorkspace, type Workspace } from "./workspace.ts";

/** A workspace at emulate with the desk in it. */
export type Scene = {
  readonly workspace: Workspace;
  /** Of the desk and of emulate. */
  readonly clock: VirtualClock;
  /** Warnings and errors of the desk. */
  readonly complaints: readonly string[];
  /** Somebody writes, by the Web API with their own token. @returns the `ts`. */
  readonly say: (who: Name, channel: string, text: string, thread?: string) => Promise<string>;
  readonly edit: (who: Name, channel: string, ts: string, text: string) => Promise<void>;
  readonly remove: (who: Name, channel: string, ts: string) => Promise<void>;
  /** Lets everything happen that is due, and then what is due after `ms` more milliseconds. */
  readonly letPass: (ms: number) => Promise<void>;
  /** What the bot has written as far as somebody can read it, oldest first. */
  readonly fromBot: (who: Name) => Promise<readonly Read[]>;
  /** The desk goes; what is said meanwhile reaches nobody. */
  readonly stopDesk: () => Promise<void>;
  /** It comes back with what it knew. */
  readonly startDesk: () => Promise<void>;
};

/** Apps write to Slack what these three stand for. */
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Calls of people, who type `<@U1>` for a mention. */
const typed = (text: string): string => escaped(text).replace(/&lt;(@\w+)&gt;/g, "<$1>");

const createLog = () => {
  const complaints: string[] = [];
  const keep = (facts: object, message: string): void => {
    complaints.push(`${message} ${JSON.stringify(facts)}`);
  };
  return { log: { info: () => {}, warn: keep, error: keep } satisfies Log, complaints };
};

const createSpeech = ({ people }: Workspace, clock: VirtualClock): Pick<Scene, "say" | "edit" | "remove"> => {
  // The times of emulate are whole seconds: no two things happen in the same one.
  const chatOf = (who: Name) => {
    clock.advance(1000);
    return people[who].client.chat;
  };
  return {
    say: async (who, channel, text, thread) => {
      const spot = { channel, ...(thread !== undefined && { thread_ts: thread }) };
      const { ts = "" } = await chatOf(who).postMessage({ ...spot, text: typed(text) });
      return ts;
    },
    edit: async (who, channel, ts, text) => {
      await chatOf(who).update({ channel, ts, text: typed(text) });
    },
    remove: async (who, channel, ts) => {
      await chatOf(who).delete({ channel, ts });
    },
  };
};

/** Does something in a workspace at emulate where the desk works, and leaves nothing behind. */
export const onEmulate = async (
  work: (scene: Scene) => Promise<void>,
  options: SeedOptions = {},
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-"));
  const clock = createSharedClock(start);
  const { log, complaints } = createLog();
  const workspace = await startWorkspace(options);
  const open = async (): Promise<EmulatedDesk> => {
    const opened = await startEmulatedDesk(workspace, { folder, clock, log });
    // It begins by looking for what it missed.
    await opened.desk.settle();
    return opened;
  };
  let desk: EmulatedDesk | null = null;
  const stopDesk = async (): Promise<void> => {
    await desk?.stop();
    desk = null;
  };
  try {
    desk = await open();
    await work({
      workspace,
      clock,
      complaints,
      ...createSpeech(workspace, clock),
      letPass: async (ms) => {
        await desk?.desk.settle();
        clock.advance(ms);
        await desk?.desk.settle();
      },
      fromBot: async (who) =>
        (await readBy(workspace, who)).filter(({ author }) => author === workspace.bot.id),
      stopDesk,
      startDesk: async () => {
        desk = await open();
      },
    });
  } finally {
    await stopDesk();
    await workspace.stop();
    vi.useRealTimers();
    await rm(folder, { recursive: true });
  }
};
