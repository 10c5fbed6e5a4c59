import type { Deed, Expected } from "./script.ts";

/** A message as one person sees it. */
export type SeenMessage = {
  readonly id: string;
  readonly channel: "support" | "internal";
  readonly thread: string | null;
  readonly author: string;
  readonly fromBot: boolean;
  readonly private: boolean;
  readonly text: string;
  readonly actions: readonly { readonly id: string; readonly label: string }[];
  readonly form: { readonly id: string; readonly title: string } | null;
};

/** A platform with people on it, as a conversation needs it; every platform's fake has one. */
export type Stage = {
  readonly post: (
    who: string,
    channel: SeenMessage["channel"],
    thread: string | null,
    text: string,
    /** Name of a file of 48,000 bytes that comes with it. */
    file?: string,
  ) => Promise<void>;
  readonly command: (
    who: string,
    channel: SeenMessage["channel"],
    thread: string | null,
    text: string,
  ) => Promise<void>;
  readonly press: (
    who: string,
    message: string,
    action: string,
    fields?: Readonly<Record<string, string>>,
  ) => Promise<void>;
  readonly edit: (who: string, message: string, text: string) => Promise<void>;
  readonly remove: (who: string, message: string) => Promise<void>;
  /** Everything a person sees in both channels, oldest first. */
  readonly seenBy: (who: string) => Promise<readonly SeenMessage[]>;
  /** Lets everything happen that is due, and then what is due after `ms` more milliseconds. */
  readonly letPass: (ms: number) => Promise<void>;
  /** People who are in the conversations. */
  readonly people: readonly string[];
  readonly isStaff: (who: string) => boolean;
};

/** What a file that comes with a message consists of. */
export const fileContent = "x".repeat(48_000);

const last = <Item>(items: readonly Item[], fits: (item: Item) => boolean, what: string): Item => {
  const found = items.findLast(fits);
  if (found === undefined) throw new Error(`There is no ${what}.`);
  return found;
};

const ownThread = (seen: readonly SeenMessage[], who: string): string | null => {
  const own = seen.findLast(
    ({ author, fromBot, channel }) => author === who && !fromBot && channel === "support",
  );
  return own === undefined ? null : (own.thread ?? own.id);
};

const lastThread = (seen: readonly SeenMessage[]): string | null => {
  const newest = seen.findLast(({ channel }) => channel === "support");
  return newest === undefined ? null : (newest.thread ?? newest.id);
};

/** Does what the script says, on whatever platform. */
export const perform = async (stage: Stage, deed: Deed): Promise<void> => {
  if (deed.deed === "waits") return;
  const seen = await stage.seenBy(deed.who);
  const { who } = deed;
  switch (deed.deed) {
    case "writes": {
      const thread = stage.isStaff(who) ? lastThread(seen) : ownThread(seen, who);
      return stage.post(who, "support", deed.where === "channel" ? null : thread, deed.text, deed.file);
    }
    case "commands":
      return stage.command(who, stage.isStaff(who) ? "internal" : "support", null, deed.text);
    case "presses": {
      const message = last(
        seen,
        ({ actions }) => actions.some(({ label }) => label === deed.label),
        `button "${deed.label}" for ${who}`,
      );
      const action = last(message.actions, ({ label }) => label === deed.label, "button");
      return stage.press(who, message.id, action.id);
    }
    case "fills": {
      const message = last(seen, ({ form }) => form !== null, `form for ${who}`);
      return stage.press(who, message.id, message.form?.id ?? "", deed.fields);
    }
    case "edits": {
      const message = last(
        seen,
        ({ author, text }) => author === who && text === deed.from,
        `message "${deed.from}"`,
      );
      return stage.edit(who, message.id, deed.to);
    }
    case "deletes": {
      const message = last(
        seen,
        ({ author, text }) => author === who && text === deed.text,
        `message "${deed.text}"`,
      );
      return stage.remove(who, message.id);
    }
  }
};

/** The bot's messages by id, with whoever sees them. */
export type Snapshot = ReadonlyMap<
  string,
  { readonly message: SeenMessage; readonly seenBy: readonly string[] }
>;

/** What everybody sees of the bot at this moment. */
export const lookAround = async (stage: Stage): Promise<Snapshot> => {
  const snapshot = new Map<string, { message: SeenMessage; seenBy: string[] }>();
  for (const who of stage.people)
    for (const message of await stage.seenBy(who)) {
      if (!message.fromBot) continue;
      const entry = snapshot.get(message.id) ?? { message, seenBy: [] };
      snapshot.set(message.id, { message, seenBy: [...entry.seenBy, who] });
    }
  return snapshot;
};

/** Where a file is opened is the platform's affair. */
const withoutFileAddress = (text: string): string =>
  text.replace(/^((?:Anhang|Attachment) .+ \(.+\)): \S+$/gm, "$1");

/** The messages that are there now and were not before, as a script would list them. */
export const newMessages = (before: Snapshot, after: Snapshot): readonly Expected[] =>
  [...after.entries()]
    .filter(([id]) => !before.has(id))
    .map(([, { message, seenBy }]) => ({
      where: message.channel,
      onlyFor: message.private ? (seenBy[0] ?? "nobody") : null,
      text: withoutFileAddress(message.text.replace(/[ \t]+$/gm, "").trimEnd()),
      buttons: [
        ...message.actions.map(({ label }) => label),
        ...(message.form === null ? [] : [message.form.title]),
      ],
    }))
    // Customers come first; the order within a channel is the platform's.
    .sort((one, other) => Number(one.where === "internal") - Number(other.where === "internal"));
