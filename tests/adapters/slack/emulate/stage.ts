import type { Script, Step } from "../../../conversations/script.ts";
import { buttonsIn, formOf, isForm, textOf } from "../../../conversations/slack-stage.ts";
import type { SeenMessage, Stage } from "../../../conversations/stage.ts";
import type { Scene } from "./scene.ts";
import { everybody, type Name, staff } from "./seed.ts";
import { type Read, readBy } from "./sight.ts";

/** Labels that a customer can as well say; emulate has no buttons. */
const sayable: readonly string[] = [
  "Das hat geholfen",
  "Ich bin kein Kunde",
  "Ich möchte Kunde werden",
  "Ja, alles geklärt",
  "Ja, stimmt so",
  "None of these",
  "Yes, all settled",
  "Yes, that's right",
];

/** What the people of the desk tell the bot instead of pressing a button of the first ticket's card. */
const orders: Readonly<Record<string, string>> = { Übernehmen: "claim T-1", Bestätigen: "acknowledge T-1" };

const needsClick = ({ deed }: Step): boolean =>
  deed.deed === "presses" && !sayable.includes(deed.label) && !(deed.label in orders);

/** A yes that is said, and not pressed, is one entry more in the history of a ticket. */
const afterSaidYes = ({ expected, ...step }: Step): Step => ({
  ...step,
  expected: expected.map((one) => ({ ...one, text: one.text.replace("mit 2 Einträgen", "mit 3 Einträgen") })),
});

/** A conversation as far as words carry it. */
export const inWords = ({ steps, ...script }: Script): Script => {
  const click = steps.findIndex(needsClick);
  return { ...script, steps: (click === -1 ? steps : steps.slice(0, click)).map(afterSaidYes) };
};

/** A click is answered at once, words after a pause in which nothing more is said. */
const quietMs = 3000;

const placeOf = (message: string): { readonly channel: string; readonly ts: string } => {
  const [channel = "", ts = ""] = message.split(":");
  return { channel, ts };
};

const isName = (who: string): who is Name => everybody.some((name) => name === who);

const named = (who: string): Name => {
  if (!isName(who)) throw new Error(`There is no ${who} in this workspace.`);
  return who;
};

const asSeen =
  ({ workspace: { people, internal, bot, url } }: Scene) =>
  (read: Read): SeenMessage => ({
    id: `${read.channel}:${read.ts}`,
    channel: read.channel === internal ? "internal" : "support",
    thread: read.threadTs === null ? null : `${read.channel}:${read.threadTs}`,
    author: everybody.find((name) => people[name].id === read.author) ?? "Deskbell",
    fromBot: read.author === bot.id,
    private: read.isEphemeral,
    text: textOf(read, url, bot.id),
    actions: buttonsIn(read.blocks)
      .filter((button) => !isForm(button))
      .map(({ action_id, text }) => ({ id: action_id ?? "", label: text.text })),
    form: formOf(read.blocks),
  });

/** The thread of a message; what was whispered in the channel is answered in one's own last thread. */
const threadFor = (seen: readonly SeenMessage[], message: SeenMessage, who: string): string | null => {
  const own = seen.findLast(({ author, channel }) => author === who && channel === "support");
  return message.thread ?? own?.thread ?? own?.id ?? null;
};

/** emulate's Slack as a stage on which people only speak: they say what stands on buttons and belongs into forms. */
export const createEmulatedStage = (scene: Scene): Stage => {
  const { workspace, say, edit, remove, letPass } = scene;
  const { support, internal, bot } = workspace;
  const seenBy = async (who: string) => (await readBy(workspace, named(who))).map(asSeen(scene));

  const post = async (who: string, channel: string, thread: string | null, text: string): Promise<void> => {
    await say(named(who), channel, text, thread === null ? undefined : placeOf(thread).ts);
  };
  const order = (who: string, words: string) => post(who, internal, null, `<@${bot.id}> ${words}`);

  return {
    people: everybody,
    isStaff: (who) => staff.some((name) => name === who),
    post: (who, channel, thread, text) =>
      post(who, channel === "internal" ? internal : support, thread, text),
    command: (who, _channel, _thread, text) => order(who, text.replace("/ticket ", "")),
    press: async (who, id, action, fields) => {
      const seen = await seenBy(who);
      const message = seen.find((one) => one.id === id);
      if (message === undefined) throw new Error(`${who} does not see the message ${id}.`);
      const { label = "" } = message.actions.find((one) => one.id === action) ?? {};
      const words = fields === undefined ? label : Object.values(fields).join(" ");
      const verb = orders[label];
      await (verb === undefined
        ? post(who, support, threadFor(seen, message, who), words)
        : order(who, verb));
      await letPass(quietMs);
    },
    edit: (who, message, text) => {
      const { channel, ts } = placeOf(message);
      return edit(named(who), channel, ts, text);
    },
    remove: (who, message) => {
      const { channel, ts } = placeOf(message);
      return remove(named(who), channel, ts);
    },
    seenBy,
    letPass,
  };
};
