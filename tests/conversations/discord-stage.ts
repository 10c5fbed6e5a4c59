import { formOf } from "../../adapters/discord/surface/form-id.ts";
import { surfaces } from "../../src/messages/surface.ts";
import { customerTexts as german } from "../../src/messages/texts/de.ts";
import { customerTexts as english } from "../../src/messages/texts/en.ts";
import { seen as readMarkdown } from "../adapters/discord/surface/seen.ts";
import type { FakeDiscord } from "../fakes/discord/fake-discord.ts";
import type { DiscordDesk } from "../support/discord-desk.ts";
import type { DiscordWorkspace } from "../support/discord-people.ts";
import { subcommandFor } from "../support/discord-subcommand.ts";
import { until } from "../support/until.ts";
import type { VirtualClock } from "../support/virtual-clock.ts";
import { fileContent, type SeenMessage, type Stage } from "./stage.ts";

type Seen = ReturnType<FakeDiscord["seenBy"]>[number];
type Name = keyof DiscordWorkspace["people"];
type Button = { readonly custom_id: string; readonly label: string };

const staff: readonly Name[] = ["Lena", "Tom", "Petra"];

const buttonsIn = ({ components }: Seen): readonly Button[] =>
  (components as readonly { readonly components: readonly Button[] }[]).flatMap((row) => row.components);

const isForm = ({ custom_id }: Button): boolean => custom_id.startsWith("form:");

const wordsIn = ({ content, embeds }: Seen): string =>
  [content, ...(embeds as readonly { readonly description?: string }[]).map((one) => one.description ?? "")]
    .filter((text) => text !== "")
    .join("\n");

/** Whom a message calls, and the way to a thread of Discord's, are no words of its own. */
const isAside = (line: string): boolean =>
  /^(?:<@&?\d+> ?)+$/.test(line) ||
  (line.includes("https://discord.com/channels/") && !/^\**(?:Anhang|Attachment) /.test(line));

const textOf = (message: Seen, bot: string): string =>
  message.author === bot
    ? wordsIn(message)
        .split("\n")
        .filter((line) => !isAside(line))
        .map((line) => readMarkdown(line).text)
        .join("\n")
    : message.content;

/** A channel is read by all, which the desk points out where a number stands in it: other stages do not say so. */
const isPointer = (message: Seen): boolean =>
  [german, english].some(({ sentences }) => message.content === sentences.numberInPublic.visible);

/** What Discord makes the bot say at once to somebody who uses it, while the desk has yet to speak. */
const isReceipt = (message: Seen): boolean =>
  message.isEphemeral &&
  (buttonsIn(message).some(({ custom_id }) => custom_id.startsWith("preview-send:")) ||
    Object.values(surfaces).some(
      (words) =>
        message.content === words.received ||
        message.content === words.preview.sending ||
        message.content.startsWith(words.noted("").replace(/[.…]+$/, "")),
    ));

/** Verbs that are told a category, and no other words. */
const takesCategory: readonly string[] = ["category", "queue"];

/** What a person enters for a command that is written out: `/ticket transfer T-1 @tom Feierabend.` */
const optionsIn = (text: string, idOf: (who: Name) => string): readonly [string, Record<string, string>] => {
  const [, verb = "", ticket, agent, macro, words] =
    /^\/ticket ((?:(?:kb|abuse|offer|customer|incident|stats(?= (?:breaches|mine))) )?\w+)(?: (T-\d+))?(?: @(\w+))?(?: (?<=macro T-\d+ )(\w+))?(?: ([\s\S]+))?$/.exec(
      text,
    ) ?? [];
  const colleague = staff.find((name) => name.toLowerCase() === agent);
  const options = {
    ...(ticket !== undefined && { ticket }),
    ...(colleague !== undefined && { colleague: idOf(colleague) }),
    ...(macro !== undefined && { macro }),
    ...(words !== undefined && { [takesCategory.includes(verb) ? "category" : "text"]: words }),
  };
  return [verb, options];
};

/** Discord as a stage. `desk` is asked each time, because a test may have restarted it. */
export const createDiscordStage = (
  { discord, people, support, internal }: DiscordWorkspace,
  desk: () => DiscordDesk,
  clock: VirtualClock,
): Stage => {
  const idOf = (who: string): string => people[who as Name];
  const nameOf = (user: string): string =>
    Object.entries(people).find(([, id]) => id === user)?.[0] ?? "Deskbell";
  // No two things happen at the very same moment.
  const tick = (): void => clock.advance(1);
  const seenBy = (who: string): readonly Seen[] =>
    discord
      .seenBy(idOf(who))
      .filter((message) => !isReceipt(message) && !isPointer(message))
      .toSorted((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));

  const asSeen = (message: Seen): SeenMessage => {
    const form = buttonsIn(message).find(isForm);
    return {
      id: message.id,
      channel: message.channel === internal ? "internal" : "support",
      thread: message.thread,
      author: nameOf(message.author),
      fromBot: message.author === discord.botUserId,
      private: message.isEphemeral,
      text: textOf(message, discord.botUserId),
      actions: buttonsIn(message)
        .filter((one) => !isForm(one))
        .map(({ custom_id, label }) => ({ id: custom_id, label })),
      form:
        form === undefined
          ? null
          : { id: form.custom_id, title: formOf(form.custom_id)?.form.title ?? form.label },
    };
  };

  /** The thread in which somebody is answered; people cannot write in one that is not there yet. */
  const threadFor = (who: string, thread: string | null): string => {
    if (thread === null) return support;
    if (discord.threadsIn(support).some((id) => id === thread)) return thread;
    const answered = seenBy(who).findLast(
      (message) =>
        message.author === discord.botUserId && message.channel === support && message.thread !== null,
    );
    return answered?.thread ?? support;
  };

  const fill = async (
    who: string,
    message: string,
    form: string,
    fields: Readonly<Record<string, string>>,
  ) => {
    await discord.press(idOf(who), message, form);
    await until("the form to open", async () => discord.modal(idOf(who)) ?? undefined);
    await discord.submitModal(idOf(who), fields);
    const preview = discord
      .seenBy(idOf(who))
      .findLast((one) => buttonsIn(one).some(({ custom_id }) => custom_id.startsWith("preview-send:")));
    const send = preview && buttonsIn(preview).find(({ custom_id }) => custom_id.startsWith("preview-send:"));
    if (preview !== undefined && send !== undefined)
      await discord.press(idOf(who), preview.id, send.custom_id);
  };

  const letPass = async (ms: number): Promise<void> => {
    const settled = async (): Promise<void> => {
      await discord.idle();
      await desk().desk.settle();
      await discord.idle();
      await desk().desk.settle();
    };
    await settled();
    clock.advance(ms);
    await settled();
  };

  return {
    people: Object.keys(people),
    isStaff: (who) => staff.some((name) => name === who),
    post: async (who, channel, thread, text, file) => {
      tick();
      discord.post(idOf(who), channel === "internal" ? internal : threadFor(who, thread), text, {
        ...(file !== undefined && { files: [{ name: file, content: fileContent }] }),
      });
    },
    command: async (who, channel, _thread, text) => {
      tick();
      const [verb, options] = optionsIn(text, (name) => people[name]);
      const place = channel === "internal" ? internal : support;
      await discord.command(idOf(who), place, "ticket", subcommandFor(verb), options);
    },
    press: async (who, message, action, fields) => {
      tick();
      if (fields === undefined) await discord.press(idOf(who), message, action);
      else await fill(who, message, action, fields);
    },
    edit: async (who, message, text) => {
      tick();
      discord.edit(idOf(who), message, text);
    },
    remove: async (who, message) => {
      tick();
      discord.remove(idOf(who), message);
    },
    seenBy: async (who) => seenBy(who).map(asSeen),
    letPass,
  };
};
