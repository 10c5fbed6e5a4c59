import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shortcutCallback } from "../../adapters/slack/ids.ts";
import type { ShortcutField } from "../../adapters/slack/surface/shortcut-inputs.ts";
import { toneOf } from "../../src/reading/tone.ts";
import { start } from "../conversations/conversations.ts";
import { readScript } from "../conversations/script.ts";
import { createSlackStage } from "../conversations/slack-stage.ts";
import { perform, type Stage } from "../conversations/stage.ts";
import { startSlackDesk } from "../support/slack-desk.ts";
import { type SlackWorkspace, startWorkspace } from "../support/slack-people.ts";
import { until } from "../support/until.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";

type Name = keyof SlackWorkspace["people"];
type Place = "support" | "internal";

/** The sample desk at work on Slack, to be looked at. */
export type Scene = {
  /** What people do, in the words of a conversation: `**Anna:** geht nicht!!`. */
  readonly play: (conversation: string) => Promise<void>;
  /** Somebody of the desk writes below a card. */
  readonly writeBelow: (who: Name, card: string, text: string) => void;
  /** Somebody opens the form of the last message that has one. */
  readonly openForm: (who: Name) => Promise<void>;
  /** Somebody fills in an open form, and sends it. */
  readonly fillIn: (who: Name, field: string, text: string) => void;
  readonly send: (who: Name) => Promise<void>;
  /** Somebody chooses the shortcut in the menu of a message, chooses a verb there, and fills in what it asks for. */
  readonly useShortcut: (
    who: Name,
    card: string,
    verb: string,
    entered: Partial<Record<ShortcutField, string>>,
  ) => Promise<void>;
  /** Somebody closes the window they have open. */
  readonly close: (who: Name) => Promise<void>;
  readonly openHome: (who: Name) => Promise<void>;
  /** Pages of HTML: what somebody sees; `words` say of which message outside threads, the last that has them. */
  readonly see: {
    readonly channel: (who: Name, place: Place) => string;
    readonly message: (who: Name, place: Place, words: string) => string;
    readonly thread: (who: Name, place: Place, words: string) => string;
    /** The channel, with the thread of the message beside it. */
    readonly split: (who: Name, place: Place, words: string) => string;
    readonly modal: (who: Name) => string;
    readonly home: (who: Name) => string;
  };
};

/** After which the desk takes what was written for finished, in milliseconds. */
const pauseMs = 3000;

const messageIn = ({ slack, people, ...places }: SlackWorkspace, who: Name, place: Place, words: string) => {
  const found = slack.seenBy(people[who], places[place]).findLast(({ shown }) => shown.includes(words));
  if (found === undefined) throw new Error(`${who} sees no message with "${words}".`);
  return { channel: found.channel, ts: found.ts };
};

const seeing = (workspace: SlackWorkspace): Scene["see"] => {
  const { slack, people } = workspace;
  const around =
    (kind: "message" | "thread" | "split") =>
    (who: Name, place: Place, words: string): string =>
      slack.toHtml(people[who], { kind, ...messageIn(workspace, who, place, words) });
  return {
    channel: (who, place) => slack.toHtml(people[who], { kind: "channel", channel: workspace[place] }),
    message: around("message"),
    thread: around("thread"),
    split: around("split"),
    modal: (who) => slack.toHtml(people[who], { kind: "modal" }),
    home: (who) => slack.toHtml(people[who], { kind: "home" }),
  };
};

const fieldOf = (field: string): string => `${shortcutCallback}:${field}`;

const createScene = (workspace: SlackWorkspace, stage: Stage): Scene => {
  const { slack, people } = workspace;
  const openWindow = (who: Name) =>
    until(`a window of ${who} to open`, async () => slack.modal(people[who]) ?? undefined);
  return {
    play: async (conversation) => {
      for (const { deed } of readScript(conversation).steps) {
        await perform(stage, deed);
        await stage.letPass(deed.deed === "waits" ? Math.max(deed.ms, pauseMs) : 0);
      }
    },
    writeBelow: (who, card, text) => {
      const { channel, ts } = messageIn(workspace, who, "internal", card);
      slack.post(people[who], channel, text, { thread: ts });
    },
    openForm: async (who) => {
      const message = (await stage.seenBy(who)).findLast(({ form }) => form !== null);
      await stage.press(who, message?.id ?? "", message?.form?.id ?? "");
      await openWindow(who);
    },
    fillIn: (who, field, text) => slack.fill(people[who], { [field]: { [field]: text } }),
    send: async (who) => {
      await slack.submit(people[who]);
      await stage.letPass(0);
    },
    useShortcut: async (who, card, verb, entered) => {
      const { channel, ts } = messageIn(workspace, who, "internal", card);
      await slack.shortcut(people[who], shortcutCallback, channel, ts);
      await openWindow(who);
      await slack.pressInModal(people[who], fieldOf("verb"), verb);
      await stage.letPass(0);
      for (const [field, value] of Object.entries(entered))
        slack.fill(people[who], { [field]: { [fieldOf(field)]: value } });
    },
    close: (who) => slack.closeModal(people[who]),
    openHome: async (who) => {
      slack.openHome(people[who]);
      await stage.letPass(0);
    },
    see: seeing(workspace),
  };
};

/** Does something with the sample desk on Slack, and makes sure that it did nothing Slack refuses. */
export const inSlack = async (
  work: (scene: Scene, people: SlackWorkspace["people"]) => Promise<void>,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-"));
  const clock = createVirtualClock(start);
  const workspace = await startWorkspace({ clock });
  const desk = await startSlackDesk(workspace, { folder, clock, mode: "socket", tone: toneOf });
  const stage = createSlackStage(workspace, () => desk, clock);
  try {
    await work(createScene(workspace, stage), workspace.people);
    workspace.slack.assertClean();
  } finally {
    await desk.stop();
    await workspace.slack.stop();
    await rm(folder, { recursive: true });
  }
};
