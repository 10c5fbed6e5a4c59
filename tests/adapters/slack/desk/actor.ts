import { renderBlocks, type Seen } from "../../../fakes/slack/fake-slack.ts";
import { until } from "../../../support/until.ts";
import type { VirtualClock } from "../../../support/virtual-clock.ts";
import type { Name, Office } from "./office.ts";

type Button = { readonly id: string; readonly label: string };

/** A message of the bot as one person reads it. */
export type Heard = {
  readonly channel: string;
  readonly ts: string;
  /** Of the thread's first message; `null` at top level. */
  readonly thread: string | null;
  /** Seen by this person alone. */
  readonly isPrivate: boolean;
  readonly isEdited: boolean;
  /** Without its buttons. */
  readonly text: string;
  readonly buttons: readonly string[];
};

/** Where somebody writes; `#support` itself unless it says otherwise. */
export type Where = {
  readonly channel?: string;
  readonly thread?: string;
  readonly broadcast?: boolean;
  readonly files?: readonly string[];
};

/** Somebody who uses Slack. What they do is done when the desk has dealt with it, except for what they write. */
export type Actor = {
  readonly id: string;
  /** Writes, and writes on: the desk waits for `pause`. @returns the `ts`. */
  readonly writes: (text: string, where?: Where) => string;
  /** Writes to the bot directly. @returns the `ts`. */
  readonly writesDirectly: (text: string, where?: Omit<Where, "channel">) => string;
  readonly directChannel: () => string;
  /** Gives `/ticket` with these words, in the internal channel unless it says otherwise. */
  readonly commands: (words: string, channel?: string) => Promise<void>;
  /** Presses the button with this label on the latest message that has one. */
  readonly presses: (label: string, values?: Readonly<Record<string, string>>) => Promise<void>;
  /** Everything the bot says that this person can read, oldest first. */
  readonly hears: (channel?: string) => readonly Heard[];
  /** The latest of it. */
  readonly last: (channel?: string) => Heard;
  /** What this person hears of the bot while something happens. */
  readonly news: (happens: () => Promise<unknown>) => Promise<readonly Heard[]>;
};

type Stage = Office & { readonly clock: VirtualClock; readonly settle: () => Promise<void> };

/** The buttons of a message. */
export const buttonsOf = ({ blocks }: Pick<Seen, "blocks">): readonly Button[] =>
  blocks.flatMap((block) =>
    block.type === "actions"
      ? block.elements.flatMap((one) =>
          one.type === "button" ? [{ id: one.action_id ?? "", label: one.text.text }] : [],
        )
      : [],
  );

const heard = (seen: Seen): Heard => ({
  channel: seen.channel,
  ts: seen.ts,
  thread: seen.threadTs,
  isPrivate: seen.isEphemeral,
  isEdited: seen.isEdited,
  text:
    seen.blocks.length === 0
      ? seen.shown
      : renderBlocks(seen.blocks.filter(({ type }) => type !== "actions")),
  buttons: buttonsOf(seen).map(({ label }) => label),
});

/** People press what stands in a thread of their own, or is shown to them alone, before what others are asked. */
const latest = (all: readonly Seen[], label: string, who: string) => {
  const own = new Set(all.filter(({ author }) => author === who).map(({ ts, threadTs }) => threadTs ?? ts));
  const offering = all.filter((one) => buttonsOf(one).some((button) => button.label === label));
  const theirs = offering.filter(({ isEphemeral, threadTs }) => isEphemeral || own.has(threadTs ?? ""));
  const seen = theirs.at(-1) ?? offering.at(-1);
  const button = seen && buttonsOf(seen).find((one) => one.label === label);
  if (seen === undefined || button === undefined) throw new Error(`Nobody offers the button "${label}".`);
  return { seen, id: button.id };
};

/** Somebody in the office. */
export const createActor = (stage: Stage, name: Name): Actor => {
  const { slack, clock, people, support, internal, settle } = stage;
  const id = people[name];
  // No two things happen at the very same moment.
  const tick = (): void => clock.advance(1);
  const sees = (channel: string | null = null): readonly Seen[] =>
    slack
      .seenBy(id, channel)
      .flatMap((one) => [one, ...one.replies])
      .toSorted((one, other) => Number(one.ts) - Number(other.ts));
  const hears = (channel?: string): readonly Heard[] =>
    sees(channel ?? null)
      .filter(({ author }) => author === slack.bot.userId)
      .map(heard);
  const directChannel = (): string => slack.openDirectMessage(id);

  const writes: Actor["writes"] = (text, { channel = support.open, files = [], ...where } = {}) => {
    tick();
    return slack.post(id, channel, text, { ...where, files: files.map((file) => ({ name: file })) });
  };

  /** Fills the form in and sends it, and once more where Slack shows first what the customer will read. */
  const fill = async (values: Readonly<Record<string, string>>): Promise<void> => {
    const filled = Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, { [field]: value }]),
    );
    await until("the form to open", async () => slack.modal(id) ?? undefined);
    await slack.submit(id, filled);
    if (slack.modal(id) !== null) await slack.submit(id);
  };

  return {
    id,
    writes,
    writesDirectly: (text, where = {}) => writes(text, { ...where, channel: directChannel() }),
    directChannel,
    commands: async (words, channel = internal) => {
      tick();
      await slack.command(id, channel, "/ticket", words);
      await settle();
    },
    presses: async (label, values) => {
      tick();
      const { seen, id: action } = latest(sees(), label, id);
      await slack.press(id, seen.channel, seen.ts, action);
      if (values !== undefined) await fill(values);
      await settle();
    },
    hears,
    last: (channel) => {
      const found = hears(channel).at(-1);
      if (found === undefined) throw new Error(`${name} has heard nothing of the bot.`);
      return found;
    },
    news: async (happens) => {
      const before = new Set(hears().map(({ ts }) => ts));
      await happens();
      await settle();
      return hears().filter(({ ts }) => !before.has(ts));
    },
  };
};
