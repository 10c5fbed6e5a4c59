import { renderBlocks, type Seen } from "../fakes/slack/fake-slack.ts";
import type { SlackDesk } from "../support/slack-desk.ts";
import type { SlackWorkspace } from "../support/slack-people.ts";
import { until } from "../support/until.ts";
import type { VirtualClock } from "../support/virtual-clock.ts";
import { fileContent, type SeenMessage, type Stage } from "./stage.ts";

type Block = Seen["blocks"][number];
type Button = Extract<Extract<Block, { type: "actions" }>["elements"][number], { type: "button" }>;
type Name = keyof SlackWorkspace["people"];

const staff: readonly Name[] = ["Lena", "Tom", "Petra"];

/** The buttons of a message. */
export const buttonsIn = (blocks: readonly Block[]): readonly Button[] =>
  blocks.flatMap((block) =>
    block.type === "actions" ? block.elements.filter((one): one is Button => one.type === "button") : [],
  );

/** Whether a button opens a form. */
export const isForm = ({ action_id }: Button): boolean => action_id?.startsWith("form:") ?? false;

/** Whom a message calls and the way to the customer's thread are no words of its own. */
const isAside = (url: string, block: Block): boolean => {
  const json = JSON.stringify(block);
  return json.includes(`"url":"${url}archives/`) || /"type":"user(?:group)?"/.test(json);
};

/** Between the bot and one person, as the ids of such channels say. */
const isDirect = ({ channel }: Seen): boolean => channel.startsWith("D");

/** What a message says; `url` is the workspace's, `bot` a user id. */
export const textOf = (
  { blocks, shown, author }: Pick<Seen, "blocks" | "shown" | "author">,
  url: string,
  bot: string,
): string => {
  if (author !== bot) return shown;
  const words = blocks.filter((block) => block.type !== "actions" && !isAside(url, block));
  return renderBlocks(words);
};

/** The form that a button of a message opens. */
export const formOf = (blocks: readonly Block[]): SeenMessage["form"] => {
  const button = buttonsIn(blocks).find(isForm);
  if (button === undefined) return null;
  const { title } = JSON.parse(button.value ?? "{}") as { title: string };
  return { id: button.action_id ?? "", title };
};

/** Slack as a stage. `desk` is asked each time, because a test may have restarted it. */
export const createSlackStage = (
  { slack, people, support, internal }: SlackWorkspace,
  desk: () => SlackDesk,
  clock: VirtualClock,
): Stage => {
  const idOf = (who: string): string => people[who as Name];
  const nameOf = (user: string): string =>
    Object.entries(people).find(([, id]) => id === user)?.[0] ?? "Deskbell";
  const placeOf = (message: string): { channel: string; ts: string } => {
    const [channel = "", ts = ""] = message.split(":");
    return { channel, ts };
  };
  // No two things happen at the very same moment.
  const tick = (): void => clock.advance(1);

  const asSeen = (seen: Seen): SeenMessage => ({
    id: `${seen.channel}:${seen.ts}`,
    channel: seen.channel === internal ? "internal" : "support",
    thread: seen.threadTs === null ? null : `${seen.channel}:${seen.threadTs}`,
    author: nameOf(seen.author),
    fromBot: seen.author === slack.bot.userId,
    private: seen.isEphemeral || isDirect(seen),
    text: textOf(seen, slack.team.url, slack.bot.userId),
    actions: buttonsIn(seen.blocks)
      .filter((button) => !isForm(button))
      .map(({ action_id, text }) => ({ id: action_id ?? "", label: text.text })),
    form: formOf(seen.blocks),
  });

  /** Fills the form in and sends it, and once more where Slack shows first what the customer will see. */
  const fill = async (user: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    const values = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, { [name]: value }]),
    );
    await until("the form to open", async () => slack.modal(user) ?? undefined);
    await slack.submit(user, values);
    if (slack.modal(user) !== null) await slack.submit(user, values);
  };

  const letPass = async (ms: number): Promise<void> => {
    const settled = async (): Promise<void> => {
      await slack.idle();
      await desk().desk.settle();
      await slack.idle();
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
      const threadTs = thread === null ? {} : { thread: placeOf(thread).ts };
      slack.post(idOf(who), channel === "internal" ? internal : support, text, {
        ...threadTs,
        ...(file !== undefined && { files: [{ name: file, content: fileContent }] }),
      });
    },
    command: async (who, channel, _thread, text) => {
      tick();
      const words = text.replace(/^\/ticket\s*/, "");
      await slack.command(idOf(who), channel === "internal" ? internal : support, "/ticket", words);
    },
    press: async (who, message, action, fields) => {
      tick();
      const { channel, ts } = placeOf(message);
      await slack.press(idOf(who), channel, ts, action);
      if (fields !== undefined) await fill(idOf(who), fields);
    },
    edit: async (who, message, text) => {
      tick();
      const { channel, ts } = placeOf(message);
      slack.edit(idOf(who), channel, ts, text);
    },
    remove: async (who, message) => {
      tick();
      const { channel, ts } = placeOf(message);
      slack.remove(idOf(who), channel, ts);
    },
    seenBy: async (who) =>
      slack
        .seenBy(idOf(who))
        .flatMap((seen) => [seen, ...seen.replies])
        .map(asSeen)
        .sort((one, other) => Number(placeOf(one.id).ts) - Number(placeOf(other.id).ts)),
    letPass,
  };
};
