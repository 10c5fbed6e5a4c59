import {
  type APIApplicationCommand,
  type Client,
  Events,
  type Interaction,
  MessageFlags,
  Routes,
} from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startClient } from "./apps/client.ts";
import { codeOf, problemsOf } from "./apps/rest.ts";
import { type FakeDiscord, startFakeDiscord } from "./fake-discord.ts";

let discord: FakeDiscord;
let client: Client<true>;
let tom: string;
let ann: string;
let support: string;
let packets: Record<string, unknown>[];
let answer: (interaction: Interaction) => Promise<unknown>;

const ticket = { type: 3, name: "ticket", description: "Which ticket", autocomplete: true };
const transfer = {
  type: 1,
  name: "transfer",
  description: "Hand it over",
  options: [
    { type: 6, name: "agent", description: "To whom", required: true },
    ticket,
    { type: 3, name: "text", description: "Why", max_length: 20 },
  ],
};
const command = { name: "ticket", description: "Tickets", options: [transfer] };
const menu = { type: 3, name: "Open a ticket" };

beforeEach(async () => {
  packets = [];
  answer = async (interaction) => {
    if (interaction.isRepliable()) await interaction.reply({ content: "ok", flags: MessageFlags.Ephemeral });
  };
  discord = await startFakeDiscord({ interactionWindowMs: 300 });
  tom = discord.addUser({ name: "tom" });
  ann = discord.addUser({ name: "ann" });
  support = discord.addTextChannel({ name: "support" });
  client = await startClient(discord, (starting) => {
    starting.on(Events.Raw, ({ t, d }: { t: string; d: Record<string, unknown> }) => {
      if (t === "INTERACTION_CREATE") packets.push(d);
    });
    starting.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  });
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

const put = (body: unknown): Promise<APIApplicationCommand[]> =>
  client.rest.put(Routes.applicationGuildCommands(client.application.id, discord.guildId), {
    body,
  }) as Promise<APIApplicationCommand[]>;

describe("commands", () => {
  it("are registered all at once, and keep their ids", async () => {
    const first = await put([command, menu]);
    expect(first).toMatchObject([
      { name: "ticket", type: 1, guild_id: discord.guildId, id: expect.stringMatching(/^\d+$/) },
      { name: "Open a ticket", type: 3 },
    ]);
    const second = await put([command]);
    expect(second.map((one) => one.id)).toEqual([first[0]?.id]);
    expect(
      await client.rest.get(Routes.applicationGuildCommands(client.application.id, discord.guildId)),
    ).toHaveLength(1);
    expect(await client.rest.get(Routes.applicationCommands(client.application.id))).toEqual([]);
  });

  it.each([
    ["Upper", { name: "Ticket" }],
    ["spaced", { name: "a b" }],
    ["without description", { description: "" }],
    ["described at length", { description: "x".repeat(101) }],
    [
      "with too many options",
      { options: Array.from({ length: 26 }, (_, n) => ({ ...ticket, name: `o${n}` })) },
    ],
    ["with required options last", { options: [ticket, { ...ticket, name: "b", required: true }] }],
    [
      "with too many choices",
      {
        options: [
          {
            type: 3,
            name: "a",
            description: "a",
            choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })),
          },
        ],
      },
    ],
  ])("%s are refused", async (_, changes) => {
    expect(await problemsOf(put([{ ...command, ...changes }]))).toHaveProperty("0");
  });

  it("cannot be registered by an app that was not invited for it", async () => {
    discord.setInstallation({ mayRegisterCommands: false });
    expect(await codeOf(put([command]))).toBe(50001);
  });

  it("tell their options, and whom they name", async () => {
    await put([command]);
    expect(
      await discord.command(tom, support, "ticket", "transfer", { agent: ann, text: "please" }),
    ).toMatchObject({
      isAnswered: true,
      type: 4,
    });
    expect(packets[0]).toMatchObject({
      type: 2,
      data: {
        name: "ticket",
        type: 1,
        guild_id: discord.guildId,
        options: [
          {
            type: 1,
            name: "transfer",
            options: [
              { name: "agent", type: 6, value: ann },
              { name: "text", type: 3, value: "please" },
            ],
          },
        ],
        resolved: { users: { [ann]: { username: "ann" } }, members: { [ann]: { roles: [] } } },
      },
    });
    expect(packets[0]).not.toHaveProperty("message");
    expect(discord.seenBy(tom)).toMatchObject([{ content: "ok", isEphemeral: true }]);
    expect(discord.seenBy(ann)).toEqual([]);
  });

  it("can only be used as they are registered", async () => {
    await put([command]);
    const use = (name: string, sub: string | null, values = {}) =>
      discord.command(tom, support, name, sub, values);
    await expect(use("other", null)).rejects.toThrow(/it has ticket/);
    await expect(use("ticket", null)).rejects.toThrow(/needs a subcommand/);
    await expect(use("ticket", "close")).rejects.toThrow(/it has transfer/);
    await expect(use("ticket", "transfer")).rejects.toThrow(/agent is required/);
    await expect(use("ticket", "transfer", { agent: ann, text: "x".repeat(21) })).rejects.toThrow(
      /wrong length/,
    );
    const id = discord.startThread(tom, discord.post(tom, support, "help"), "T-1");
    discord.archive(id);
    await expect(discord.command(tom, id, "ticket", "transfer", { agent: ann })).rejects.toThrow(/archived/);
  });

  it("are told from threads with the thread as their channel", async () => {
    await put([command]);
    const id = discord.startThread(tom, discord.post(tom, support, "help"), "T-1");
    await discord.command(tom, id, "ticket", "transfer", { agent: ann });
    expect(packets[0]).toMatchObject({ channel_id: id, channel: { id, type: 11, parent_id: support } });
  });

  it("complete what somebody types", async () => {
    await put([command]);
    answer = async (interaction) => {
      if (interaction.isAutocomplete())
        await interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: "T-4" }]);
    };
    const type = (word: string) =>
      discord.autocomplete(tom, support, "ticket", "transfer", { ticket: word }, "ticket");
    expect(await type("T")).toEqual([{ name: "T!", value: "T-4" }]);
    answer = async () => {};
    expect(await type("T")).toBeNull();
  });

  it("on messages tell the message", async () => {
    await put([menu]);
    const id = discord.post(ann, support, "help");
    expect(await discord.contextMenu(tom, "Open a ticket", id)).toMatchObject({ isAnswered: true });
    expect(packets[0]).toMatchObject({
      data: {
        type: 3,
        target_id: id,
        resolved: { messages: { [id]: { content: "help", author: { id: ann } } } },
      },
    });
  });

  it("complain when the app says nothing", async () => {
    await put([command]);
    answer = async () => {};
    expect(await discord.command(tom, support, "ticket", "transfer", { agent: ann })).toMatchObject({
      complaint: "The application did not respond",
    });
  });
});
