import type { Verb } from "../../../../src/core/command.ts";
import type { Actor } from "./actor.ts";
import type { Scene } from "./scene.ts";

/** An order about a ticket, or about none. */
export type Order = {
  readonly verb: Verb;
  readonly ticket?: number;
  /** User id. */
  readonly colleague?: string;
  readonly macro?: string;
  readonly priority?: string;
  readonly category?: string;
  readonly text?: string;
};

/** The order as somebody types it: `transfer T-1 <@U1> words`. */
export const typed = ({ verb, ticket, colleague, priority, category, macro, text }: Order): string =>
  [verb, ticket && `T-${ticket}`, colleague && `<@${colleague}>`, priority, category, macro, text]
    .filter(Boolean)
    .join(" ");

const numberless = (order: Order): string => {
  const { ticket: _, ...rest } = order;
  return typed(rest);
};

/** One way of giving an order. Resolves when the desk has dealt with it. */
export type Surface = (scene: Scene, by: Actor, order: Order) => Promise<void>;

const says =
  (words: (order: Order) => string, where: (scene: Scene) => { channel: string; thread?: string }): Surface =>
  async (scene, by, order) => {
    by.writes(`<@${scene.slack.bot.userId}> ${words(order)}`, where(scene));
    await scene.settle();
  };

const customersThread = ({ slack, people, support }: Scene) => {
  const thread = slack.seenBy(people.Anna, support.open).find(({ author }) => author === people.Anna)?.ts;
  return { channel: support.open, ...(thread !== undefined && { thread }) };
};

const cardsThread = ({ who, internal }: Scene) => {
  const thread = who("Lena").hears(internal)[0]?.ts;
  return { channel: internal, ...(thread !== undefined && { thread }) };
};

const inShortcut: Surface = async (scene, by, { verb, ticket, colleague, priority, macro, text }) => {
  const { slack, settle } = scene;
  const { channel, thread = "" } = customersThread(scene);
  const action = (field: string): string => `work_on_ticket:${field}`;
  await slack.shortcut(by.id, "work_on_ticket", channel, thread);
  await settle();
  await slack.pressInModal(by.id, action("verb"), verb);
  await settle();
  const values = { ticket: ticket && `T-${ticket}`, colleague, priority, macro, text };
  const entered = Object.entries(values).flatMap(([field, value]) =>
    value === undefined || value === 0 ? [] : [[field, { [action(field)]: value }]],
  );
  await slack.submit(by.id, Object.fromEntries(entered));
  if (slack.modal(by.id) !== null) await slack.submit(by.id);
  await settle();
};

const labels: Partial<Record<Verb, string>> = {
  claim: "Übernehmen",
  release: "Freigeben",
  priority: "Priorität hoch",
  acknowledge: "Bestätigen",
  settle: "Erledigt",
  resolve: "Als gelöst melden",
  reopen: "Wieder öffnen",
  close: "Abschließen",
};

/** What has no button is given as a command. */
const onCard: Surface = async (_, by, order) => {
  const label = labels[order.verb];
  if (label !== undefined) return by.presses(label);
  if (order.verb === "reply") return by.presses("Antworten", { text: order.text ?? "" });
  return by.commands(typed(order));
};

/** Ways of giving an order about a ticket, each of which Slack delivers in its own kind of envelope. */
export const mainSurfaces: Readonly<Record<string, Surface>> = {
  "a command": (_, by, order) => by.commands(typed(order)),
  "a call in the customer's thread": says(numberless, customersThread),
  "the shortcut of a message": inShortcut,
  "the card": onCard,
};

/** Every way of giving an order about a ticket. */
export const surfaces: Readonly<Record<string, Surface>> = {
  ...mainSurfaces,
  "a command in a channel of customers": ({ support }, by, order) => by.commands(typed(order), support.open),
  "a call below the card": says(numberless, cardsThread),
  "a call with the number, anywhere": says(typed, ({ internal }) => ({ channel: internal })),
  "a direct message": async ({ settle }, by, order) => {
    by.writesDirectly(typed(order));
    await settle();
  },
};
