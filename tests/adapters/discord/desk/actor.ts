import type { FakeDiscord, Seen, Used } from "../../../fakes/discord/fake-discord.ts";
import { subcommandFor } from "../../../support/discord-subcommand.ts";
import { until } from "../../../support/until.ts";
import type { VirtualClock } from "../../../support/virtual-clock.ts";
import { seen as readMarkdown } from "../surface/seen.ts";

type Button = { readonly custom_id: string; readonly label: string };

/** A message of the bot as one person reads it. */
export type Heard = {
  readonly id: string;
  /** The channel's id, that of the thread's channel, or `direct:<user>`. */
  readonly channel: string;
  /** `null`: in the channel itself. */
  readonly thread: string | null;
  /** Seen by this person alone, and gone when they look again. */
  readonly isEphemeral: boolean;
  readonly isEdited: boolean;
  /** Without its buttons, as Discord shows its markup. */
  readonly text: string;
  readonly buttons: readonly string[];
};

/** Where somebody writes; `#support` itself unless it says otherwise. */
export type Where = {
  /** A channel or a thread. */
  readonly in?: string | undefined;
  readonly files?: readonly string[];
  readonly replyTo?: string;
};

/** Values of a command's options. */
export type Options = Readonly<Record<string, string>>;

/** Somebody who uses Discord. What they do is done when the desk has dealt with it, except for what they write. */
export type Actor = {
  readonly id: string;
  /** Writes, and writes on: the desk waits for a pause. @returns the message's id. */
  readonly writes: (text: string, where?: Where) => string;
  /** Writes to the bot directly. @returns the message's id. */
  readonly writesDirectly: (text: string) => string;
  /** Uses `/ticket <verb>`, in the internal channel unless it says otherwise. */
  readonly commands: (verb: string, options?: Options, place?: string) => Promise<Used>;
  /** Uses an entry of a message's menu. */
  readonly chooses: (entry: string, message: string) => Promise<Used>;
  /** Fills in the form that is open, sends it, and sends what it is shown to become. */
  readonly fills: (values: Options) => Promise<void>;
  /** Presses the button with this label on the latest message that has one. */
  readonly presses: (label: string, values?: Options) => Promise<void>;
  /** Everything the bot says that this person can read, oldest first; `place`: a channel with its threads, or a thread. */
  readonly hears: (place?: string) => readonly Heard[];
  /** The latest of it. */
  readonly last: (place?: string) => Heard;
  /** The thread in which the bot spoke to them last. */
  readonly thread: () => string;
  /** What this person hears of the bot while something happens. */
  readonly news: (happens: () => Promise<unknown>) => Promise<readonly Heard[]>;
};

/** What people need to do something. */
export type Stage = {
  readonly discord: FakeDiscord;
  readonly clock: VirtualClock;
  readonly support: string;
  readonly internal: string | null;
  readonly settle: () => Promise<void>;
};

const buttonsOf = ({ components }: Pick<Seen, "components">): readonly Button[] =>
  (components as readonly { readonly components: readonly Button[] }[]).flatMap((row) => row.components);

const wordsOf = ({ content, embeds }: Seen): string =>
  [content, ...(embeds as readonly { readonly description?: string }[]).map((one) => one.description ?? "")]
    .filter((text) => text !== "")
    .join("\n");

const heard = (seen: Seen): Heard => ({
  id: seen.id,
  channel: seen.channel,
  thread: seen.thread,
  isEphemeral: seen.isEphemeral,
  isEdited: seen.isEdited,
  text: readMarkdown(wordsOf(seen)).text,
  buttons: buttonsOf(seen).map(({ label }) => label),
});

/** People press what stands in their own thread, or is shown to them alone, before what others are asked. */
const latest = (all: readonly Seen[], label: string) => {
  const seen = all.findLast((one) => buttonsOf(one).some((button) => button.label === label));
  const button = seen && buttonsOf(seen).find((one) => one.label === label);
  if (seen === undefined || button === undefined) throw new Error(`Nobody offers the button "${label}".`);
  return { message: seen.id, button: button.custom_id };
};

/** Somebody on the server, by id. */
export const createActor = ({ discord, clock, support, internal, settle }: Stage, id: string): Actor => {
  // No two things happen at the very same moment.
  const tick = (): void => clock.advance(1);
  const sees = (place: string | null = null): readonly Seen[] =>
    discord.seenBy(id, place).filter(({ author }) => author === discord.botUserId);
  const hears: Actor["hears"] = (place) => sees(place).map(heard);

  const fills: Actor["fills"] = async (values) => {
    await until("the form to open", async () => discord.modal(id) ?? undefined);
    await discord.submitModal(id, values);
    const preview = sees().findLast((one) =>
      buttonsOf(one).some((button) => button.custom_id.startsWith("preview-send:")),
    );
    const send = preview && buttonsOf(preview).find((button) => button.custom_id.startsWith("preview-send:"));
    if (preview !== undefined && send !== undefined) await discord.press(id, preview.id, send.custom_id);
    await settle();
  };

  return {
    id,
    writes: (text, { in: place = support, files = [], replyTo } = {}) => {
      tick();
      const more = { files: files.map((name) => ({ name })), ...(replyTo !== undefined && { replyTo }) };
      return discord.post(id, place, text, more);
    },
    writesDirectly: (text) => {
      tick();
      return discord.directMessage(id, text);
    },
    commands: async (verb, options = {}, place = internal ?? support) => {
      tick();
      const used = await discord.command(id, place, "ticket", subcommandFor(verb), options);
      await settle();
      return used;
    },
    chooses: async (entry, message) => {
      tick();
      const used = await discord.contextMenu(id, entry, message);
      await settle();
      return used;
    },
    fills,
    presses: async (label, values) => {
      tick();
      const { message, button } = latest(sees(), label);
      await discord.press(id, message, button);
      if (values !== undefined) await fills(values);
      await settle();
    },
    hears,
    last: (place) => {
      const found = hears(place).at(-1);
      if (found === undefined) throw new Error(`${id} has heard nothing of the bot.`);
      return found;
    },
    thread: () => {
      const found = hears().findLast(({ thread, channel }) => thread !== null && channel !== internal);
      if (typeof found?.thread !== "string") throw new Error(`${id} was answered in no thread.`);
      return found.thread;
    },
    news: async (happens) => {
      const before = new Set(hears().map((one) => one.id));
      await happens();
      await settle();
      return hears().filter((one) => !before.has(one.id));
    },
  };
};
