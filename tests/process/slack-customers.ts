import { buttonsIn } from "../conversations/slack-stage.ts";
import type { Seen } from "../fakes/slack/fake-slack.ts";
import type { SlackWorkspace } from "../support/slack-people.ts";

/** Somebody with one request, and what they wrote of it. */
export type Customer = {
  readonly user: string;
  readonly wants: "answer" | "ticket";
  readonly written: readonly string[];
  /** Whether Slack said that the click on "yes" had arrived. */
  hasConfirmed: boolean;
};

const question = "Wie richte ich mein Postfach in Outlook ein?";
const fault = "Auf www.brandt-keramik.example erscheint seit heute 9 Uhr Fehler 500.";
const number = "Kundennummer 10584";
const yes = "Ja, stimmt so";
const claim = "Übernehmen";

const join = ({ slack, support }: SlackWorkspace, name: string): string => {
  const user = slack.addUser({ name, displayName: name, locale: "de-DE", tz: "Europe/Berlin" });
  slack.join(user, support);
  return user;
};

/** Somebody new writes: a known question, a fault in one message, or in one and an answer to it. */
export const newCustomer = (workspace: SlackWorkspace, index: number): Customer => {
  const { slack, support } = workspace;
  const user = join(workspace, `Kundin ${index}`);
  if (index % 3 === 0) {
    const written = [slack.post(user, support, question)];
    return { user, wants: "answer", written, hasConfirmed: false };
  }
  const isWhole = index % 3 === 1;
  const first = slack.post(user, support, isWhole ? `${fault} ${number}` : fault);
  const written = isWhole ? [first] : [first, slack.post(user, support, number, { thread: first })];
  return { user, wants: "ticket", written, hasConfirmed: false };
};

/** The support channel as everybody sees it. */
export const openSupport = ({ slack, people, support }: SlackWorkspace): readonly Seen[] =>
  slack.seenBy(people.Lena, support);

/** What the bot has written to somebody in their thread, for all to see. */
export const answersTo = (
  { slack }: SlackWorkspace,
  { written }: Customer,
  channel: readonly Seen[],
): readonly Seen[] =>
  channel
    .filter(({ ts }) => ts === written[0])
    .flatMap(({ replies }) => replies)
    .filter(({ author, isEphemeral }) => author === slack.bot.userId && !isEphemeral);

/** Presses a button that somebody sees, if they see it, and says whether the desk took the click. */
const pressIfThere = async (
  { slack }: SlackWorkspace,
  user: string,
  seen: readonly Seen[],
  label: string,
): Promise<boolean> => {
  for (const { channel, ts, blocks } of seen) {
    const button = buttonsIn(blocks).find(({ text }) => text.text === label);
    if (button !== undefined)
      return (await slack.press(user, channel, ts, button.action_id ?? "")).isAcknowledged;
  }
  return false;
};

/** Somebody who reads that they were understood says so. */
export const confirmIfAsked = async (
  workspace: SlackWorkspace,
  customer: Customer,
  channel: readonly Seen[],
): Promise<void> => {
  if (customer.wants === "answer" || customer.hasConfirmed) return;
  const isTaken = await pressIfThere(workspace, customer.user, answersTo(workspace, customer, channel), yes);
  customer.hasConfirmed ||= isTaken;
};

/** An agent takes the first ticket that is to be had. */
export const claimOne = (workspace: SlackWorkspace): Promise<boolean> => {
  const { slack, people, internal } = workspace;
  return pressIfThere(workspace, people.Lena, slack.seenBy(people.Lena, internal), claim);
};
