import { ButtonStyle, ComponentType, InteractionResponseType, Routes, TextInputStyle } from "discord.js";
import { afterEach, describe, expect, it } from "vitest";
import { deliveriesOf } from "../../../../adapters/discord/receive.ts";
import { applicationCommands } from "../../../../adapters/discord/surface/commands.ts";
import {
  type Body,
  bulkDeleted,
  command,
  deleted,
  directly,
  edited,
  inThread,
  message,
  now,
  picked,
  posted,
  postedDirectly,
  postedInThread,
  pressed,
  submitted,
  threads,
  withFile,
} from "./bodies.ts";
import { startDiscord } from "./connected.ts";
import { connectGateway } from "./gateway.ts";

const ending: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

type Started = Awaited<ReturnType<typeof startDiscord>>;

/** What may differ from message to message. */
const free = /\.(?:messages|users|members)\.\d|authorizing_integration_owners\./;

const pathsOf = (value: unknown, path = ""): readonly string[] =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => {
        const here = path === "" ? key : `${path}.${key}`;
        return [here, ...pathsOf(inner, here)];
      })
    : [];

const fieldsOf = (body: unknown): readonly string[] => pathsOf(body).filter((path) => !free.test(path));

const say = ({ discord, people, channels }: Started, text = "Hello"): string =>
  discord.post(people.anna, channels.support, text);

/** A message of the bot with a button. */
const offer = async ({ rest }: Started, place: string, customId: string): Promise<string> => {
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label: "Yes",
    custom_id: customId,
  };
  const components = [{ type: ComponentType.ActionRow, components: [button] }];
  const body = { content: "Solved?", components };
  return ((await rest.post(Routes.channelMessages(place), { body })) as { id: string }).id;
};

const modal = {
  title: "Number",
  custom_id: "form:de:giveNumber:c1",
  components: [
    {
      type: ComponentType.ActionRow,
      components: [
        { type: ComponentType.TextInput, custom_id: "number", label: "Number", style: TextInputStyle.Short },
      ],
    },
  ],
};

/** Tom may give the desk's commands. */
const register = async ({ discord, people, rest, surroundings }: Started): Promise<void> => {
  discord.giveRole(people.tom, discord.addRole({ name: "Support", permissions: ["ManageThreads"] }));
  const { applicationId, guildId } = surroundings.workspace;
  await rest.put(Routes.applicationGuildCommands(applicationId, guildId), {
    body: applicationCommands("en"),
  });
};

type Gateway = Awaited<ReturnType<typeof connectGateway>>;
type Case = readonly [name: string, mine: Body, act: (started: Started, gateway: Gateway) => unknown];

const cases: readonly Case[] = [
  ["a message", posted(), (started) => say(started)],
  [
    "an answer",
    posted("x", { type: 19, referenced_message: {} }),
    (started) => {
      const { discord, people, channels } = started;
      discord.post(people.tom, channels.support, "x", { replyTo: say(started) });
    },
  ],
  [
    "a file",
    withFile("look"),
    ({ discord, people, channels }) =>
      discord.post(people.anna, channels.support, "look", { files: [{ name: "a.png" }] }),
  ],
  [
    "a message in a thread",
    postedInThread(threads.support),
    (started) => {
      const { discord, people } = started;
      discord.post(people.anna, discord.startThread(people.anna, say(started), "x"), "Hi");
    },
  ],
  [
    "a post in a forum",
    postedInThread(threads.forum),
    ({ discord, people, channels }) => discord.postInForum(people.anna, channels.forum, "Title", "Hi"),
  ],
  [
    "a direct message",
    postedDirectly("Hi"),
    ({ discord, people }) => discord.directMessage(people.anna, "Hi"),
  ],
  ["an edit", edited("b"), (started) => started.discord.edit(started.people.anna, say(started), "b")],
  ["a deletion", deleted(), (started) => started.discord.remove(started.people.anna, say(started))],
  [
    "many deletions",
    bulkDeleted([]),
    (started) => started.discord.bulkRemove(started.channels.support, [say(started), say(started)]),
  ],
  [
    "a button",
    pressed("solved:c1"),
    async (started) => {
      const { discord, people, channels } = started;
      await discord.press(people.anna, await offer(started, channels.support, "solved:c1"), "solved:c1");
    },
  ],
  [
    "a button in a thread",
    pressed("solved:c1", inThread("3998", "2001")),
    async (started) => {
      const { discord, people } = started;
      const thread = discord.startThread(people.anna, say(started), "x");
      await discord.press(people.anna, await offer(started, thread, "solved:c1"), "solved:c1");
    },
  ],
  [
    "a button in a direct conversation",
    directly(pressed("solved:c1")),
    async (started) => {
      const { discord, people } = started;
      const direct = discord.openDirect(people.anna);
      await discord.press(people.anna, await offer(started, direct, "solved:c1"), "solved:c1");
    },
  ],
  [
    "a form",
    submitted("form:de:giveNumber:c1", { number: "1" }),
    async (started, gateway) => {
      const { discord, people, channels, rest } = started;
      const id = await offer(started, channels.support, "form:de:giveNumber:c1");
      const pressing = discord.press(people.anna, id, "form:de:giveNumber:c1");
      const opening = await gateway.last("INTERACTION_CREATE");
      const { id: interaction, token } = opening.d as { id: string; token: string };
      const body = { type: InteractionResponseType.Modal, data: modal };
      await rest.post(Routes.interactionCallback(interaction, token), { body, auth: false });
      await pressing;
      await discord.submitModal(people.anna, { number: "1" });
    },
  ],
  [
    "a command",
    command("claim", { ticket: "T-4" }),
    async (started) => {
      await register(started);
      const { discord, people, channels } = started;
      await discord.command(people.tom, channels.support, "ticket", "claim", { ticket: "T-4" });
    },
  ],
  [
    "an entry in the menu of a message",
    picked("Open a ticket", message("x")),
    async (started) => {
      await register(started);
      const { discord, people } = started;
      await discord.contextMenu(people.tom, "Open a ticket", say(started));
    },
  ],
];

describe("the bodies of these tests are those of the loopback Discord", () => {
  it.each(cases)("%s", async (_, mine, act) => {
    const started = await startDiscord({ interactionWindowMs: 200 });
    ending.push(started.discord.stop);
    const gateway = await connectGateway(started.discord);
    ending.push(gateway.stop);
    await act(started, gateway);
    const t = String(mine["t"]);
    const theirs = await gateway.last(t, started.discord.gateway.told(t).length);
    expect(fieldsOf(mine).filter((path) => !fieldsOf(theirs).includes(path))).toEqual([]);
    const [delivery, ...others] = deliveriesOf(theirs, {
      ...started.surroundings,
      parentOf: () => null,
      now,
    });
    expect(delivery?.lane).not.toContain("unreadable");
    expect(others.length).toBe(t === "MESSAGE_DELETE_BULK" ? 1 : 0);
    expect(delivery).toBeDefined();
  });
});
