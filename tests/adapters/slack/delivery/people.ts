import { setTimeout as pause } from "node:timers/promises";
import { buttonsIn, formOf, isForm, textOf } from "../../../conversations/slack-stage.ts";
import type { Seen } from "../../../fakes/slack/fake-slack.ts";
import type { SlackWorkspace } from "../../../support/slack-people.ts";
import type { Stand } from "./stand.ts";

export type Name = keyof SlackWorkspace["people"];

/** Something that somebody does; `wait` in milliseconds. */
export type Deed =
  | { readonly who: Name; readonly writes: string; readonly in?: "thread" | "channel" }
  | { readonly who: Name; readonly presses: string }
  | { readonly who: Name; readonly fills: string; readonly with: Readonly<Record<string, string>> }
  | { readonly who: Name; readonly edits: string; readonly to: string }
  | { readonly who: Name; readonly deletes: string }
  | { readonly waits: number };

/** How often somebody tries something that Slack says has failed. */
const tries = 5;

const flat = (seen: readonly Seen[]): readonly Seen[] => seen.flatMap((one) => [one, ...one.replies]);

const byTime = (one: Seen, other: Seen): number => Number(one.ts) - Number(other.ts);

/** Everything somebody sees, oldest first. */
export const seenBy = ({ workspace: { slack, people } }: Stand, who: Name): readonly Seen[] =>
  flat(slack.seenBy(people[who])).toSorted(byTime);

const withButton = (stand: Stand, who: Name, label: string) => {
  const fits = ({ blocks }: Seen) =>
    buttonsIn(blocks).find(
      (button) => button.text.text === label || (isForm(button) && formOf(blocks)?.title === label),
    );
  const message = seenBy(stand, who).findLast((seen) => fits(seen) !== undefined);
  const button = message && fits(message);
  return message === undefined || button === undefined ? null : { message, id: button.action_id ?? "" };
};

const own = (stand: Stand, who: Name, text: string): Seen => {
  const found = seenBy(stand, who).findLast(
    ({ author, shown }) => author === stand.workspace.people[who] && shown === text,
  );
  if (found === undefined) throw new Error(`${who} has written no "${text}".`);
  return found;
};

const pressOnce = async (stand: Stand, who: Name, label: string): Promise<boolean> => {
  const { slack, people } = stand.workspace;
  const found = withButton(stand, who, label);
  if (found === null) return false;
  const { isAcknowledged } = await slack.press(
    people[who],
    found.message.channel,
    found.message.ts,
    found.id,
  );
  return isAcknowledged;
};

/** Presses a button, and once more where Slack says that it failed and the button still stands. */
const press = async (stand: Stand, who: Name, label: string): Promise<void> => {
  if (withButton(stand, who, label) === null) throw new Error(`${who} sees no button "${label}".`);
  for (let count = 0; count < tries; count += 1) {
    if (await pressOnce(stand, who, label)) return;
    await stand.settle();
    if (withButton(stand, who, label) === null) return;
  }
};

/** Milliseconds after which a form that has not opened does not open any more. */
const formOpensWithin = 300;

const openForm = async (stand: Stand, who: Name, label: string): Promise<void> => {
  const { slack, people } = stand.workspace;
  for (let count = 0; count < tries; count += 1) {
    await pressOnce(stand, who, label);
    for (let ms = 0; ms < formOpensWithin && !slack.hasModal(people[who]); ms += 10) await pause(10);
    if (slack.hasModal(people[who])) return;
    await stand.settle();
  }
  throw new Error(`The form "${label}" does not open for ${who}.`);
};

/** Fills a form in and sends it, for as long as it stands open. */
const fill = async (
  stand: Stand,
  who: Name,
  label: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> => {
  const { slack, people } = stand.workspace;
  await openForm(stand, who, label);
  const values = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { [name]: value }]));
  for (let count = 0; count < tries && slack.hasModal(people[who]); count += 1) {
    await slack.submit(people[who], values);
    if (slack.hasModal(people[who])) await stand.settle();
  }
  if (slack.hasModal(people[who])) throw new Error(`The form "${label}" of ${who} cannot be sent.`);
};

/** The thread in which somebody is: that of their last words in the channel. */
const threadOf = (stand: Stand, who: Name): string | null => {
  const { people, support } = stand.workspace;
  const last = seenBy(stand, who).findLast(
    ({ author, channel }) => author === people[who] && channel === support,
  );
  return last === undefined ? null : (last.threadTs ?? last.ts);
};

/** Does one thing. Nothing is waited for. */
export const act = async (stand: Stand, deed: Deed): Promise<void> => {
  if ("waits" in deed) return stand.letPass(deed.waits);
  const { slack, people, support } = stand.workspace;
  const { who } = deed;
  // No two things happen at the very same moment.
  stand.clock.advance(1);
  if ("presses" in deed) return press(stand, who, deed.presses);
  if ("fills" in deed) return fill(stand, who, deed.fills, deed.with);
  if ("writes" in deed) {
    const thread = deed.in === "channel" ? null : threadOf(stand, who);
    slack.post(people[who], support, deed.writes, thread === null ? {} : { thread });
    return;
  }
  const { channel, ts } = own(stand, who, "edits" in deed ? deed.edits : deed.deletes);
  if ("edits" in deed) slack.edit(people[who], channel, ts, deed.to);
  else slack.remove(people[who], channel, ts);
};

/** Plays a story, and lets everything happen after each deed. */
export const play = async (stand: Stand, story: readonly Deed[]): Promise<void> => {
  for (const deed of story) {
    await act(stand, deed);
    await stand.settle();
  }
};

const described = (stand: Stand, seen: Seen): string => {
  const { slack, people, support, internal } = stand.workspace;
  const author = Object.entries(people).find(([, id]) => id === seen.author)?.[0] ?? "Deskbell";
  const places: Readonly<Record<string, string>> = { [support]: "support", [internal]: "internal" };
  const place = places[seen.channel] ?? "direct";
  const buttons = buttonsIn(seen.blocks).map(({ text }) => `[${text.text}]`);
  const reactions = seen.reactions.map(({ name }) => `:${name}:`);
  const text = textOf(seen, slack.team.url, slack.bot.userId);
  const kind = seen.isEphemeral ? " (private)" : "";
  return `${place}${kind} ${author}: ${[text, ...buttons, ...reactions].join(" ")}`;
};

/** What everybody sees: each message with the replies under it. */
export type Picture = Readonly<Record<string, readonly string[]>>;

export const pictureFor = (stand: Stand, who: Name): readonly string[] =>
  stand.workspace.slack
    .seenBy(stand.workspace.people[who])
    .flatMap((seen) => [
      described(stand, seen),
      ...seen.replies.map((reply) => `  ${described(stand, reply)}`),
    ]);

export const picture = (stand: Stand): Picture =>
  Object.fromEntries(
    (Object.keys(stand.workspace.people) as Name[]).map((who) => [who, pictureFor(stand, who)]),
  );

const isPrivate = (line: string): boolean => /^ *\w+ \(private\)/.test(line);

const differenceFor = (who: string, lines: readonly string[], seen: readonly string[]): string | null => {
  const openly = (all: readonly string[]): string => all.filter((line) => !isPrivate(line)).join("\n");
  if (openly(lines) !== openly(seen)) return `${who} sees\n${openly(seen)}\ninstead of\n${openly(lines)}`;
  const missing = lines.find((line) => isPrivate(line) && !seen.includes(line));
  return missing === undefined ? null : `${who} does not see ${missing}`;
};

/**
 * In what a picture differs first from the one that was expected; `null`: in nothing. What only one person sees may be
 * more, for it cannot be looked up or taken back: a word that something failed, or the same word twice.
 */
export const difference = (expected: Picture, actual: Picture): string | null =>
  Object.entries(expected)
    .map(([who, lines]) => differenceFor(who, lines, actual[who] ?? []))
    .find((found) => found !== null) ?? null;
