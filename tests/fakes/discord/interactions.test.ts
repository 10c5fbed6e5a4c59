import {
  ActionRowBuilder,
  ButtonBuilder,
  type ButtonInteraction,
  ButtonStyle,
  type Client,
  Events,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  type ModalSubmitInteraction,
  Routes,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../../support/until.ts";
import { startClient } from "./apps/client.ts";
import { codeOf } from "./apps/rest.ts";
import { type FakeDiscord, startFakeDiscord } from "./fake-discord.ts";

let discord: FakeDiscord;
let client: Client<true>;
let tom: string;
let support: string;
let packets: Record<string, unknown>[];
let onButton: (interaction: ButtonInteraction) => Promise<unknown>;
let onModal: (interaction: ModalSubmitInteraction) => Promise<unknown>;
let onOther: (interaction: Interaction) => Promise<unknown>;

const nothing = async (): Promise<void> => {};

beforeEach(async () => {
  packets = [];
  onButton = nothing;
  onModal = nothing;
  onOther = nothing;
  discord = await startFakeDiscord({ interactionWindowMs: 300 });
  tom = discord.addUser({ name: "tom", locale: "de" });
  support = discord.addTextChannel({ name: "support" });
  client = await startClient(discord, (starting) => {
    starting.on(Events.Raw, ({ t, d }: { t: string; d: Record<string, unknown> }) => {
      if (t === "INTERACTION_CREATE") packets.push(d);
    });
    starting.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isButton()) void onButton(interaction);
      else if (interaction.isModalSubmit()) void onModal(interaction);
      else void onOther(interaction);
    });
  });
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

const buttons = (...ids: readonly string[]) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    ids.map((id) => new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Primary)),
  );

const postButtons = async (...ids: readonly string[]): Promise<string> => {
  const channel = await client.channels.fetch(support);
  if (channel === null || !channel.isSendable()) throw new Error("There is no channel to write into.");
  return (await channel.send({ content: "press", components: [buttons(...ids)] })).id;
};

const form = () => {
  const why = new TextInputBuilder().setCustomId("why").setLabel("Why").setStyle(TextInputStyle.Short);
  const more = new TextInputBuilder().setCustomId("more").setLabel("More").setStyle(TextInputStyle.Paragraph);
  const rows = [why.setMaxLength(10), more.setRequired(false).setValue("because")].map((input) =>
    new ActionRowBuilder<TextInputBuilder>().addComponents(input),
  );
  return new ModalBuilder().setCustomId("form").setTitle("Form").addComponents(rows);
};

describe("buttons", () => {
  it("tell who pressed them, where, and on which message", async () => {
    const id = await postButtons("go");
    onButton = (interaction) => interaction.deferUpdate();
    expect(await discord.press(tom, id, "go")).toMatchObject({ isAnswered: true, type: 6, complaint: null });
    expect(packets[0]).toMatchObject({
      type: 3,
      application_id: discord.applicationId,
      locale: "de",
      guild_locale: "en-US",
      guild_id: discord.guildId,
      channel_id: support,
      channel: { id: support, type: 0 },
      member: { user: { id: tom }, roles: [], permissions: expect.stringMatching(/^\d+$/) },
      entitlements: [],
      authorizing_integration_owners: {},
      data: { custom_id: "go", component_type: 2 },
      message: { id, content: "press", author: { id: discord.botUserId } },
    });
    expect(packets[0]).not.toHaveProperty("user");
    discord.assertClean();
  });

  it("complain when the app says nothing in time, and take no late answer", async () => {
    const id = await postButtons("go");
    let late: ButtonInteraction | null = null;
    onButton = async (interaction) => {
      late = interaction;
    };
    expect(await discord.press(tom, id, "go")).toMatchObject({
      isAnswered: false,
      complaint: "This interaction failed",
    });
    const pressed = await until("the click", async () => (late as ButtonInteraction | null) ?? undefined);
    expect(await codeOf(pressed.deferUpdate())).toBe(10062);
    expect(() => discord.assertClean()).toThrow(/10062/);
  });

  it("are answered once", async () => {
    const id = await postButtons("go");
    let second: Promise<number | string> = Promise.resolve(0);
    onButton = async (interaction) => {
      await interaction.deferUpdate();
      second = codeOf(
        client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
          auth: false,
          body: { type: 6 },
        }),
      );
    };
    await discord.press(tom, id, "go");
    await discord.idle();
    expect(await second).toBe(40060);
  });

  it("change the message they stand on", async () => {
    const id = await postButtons("go", "stop");
    onButton = (interaction) => interaction.update({ content: "pressed", components: [] });
    expect(await discord.press(tom, id, "go")).toMatchObject({ type: 7, message: id });
    expect(discord.seenBy(tom)).toMatchObject([{ shown: "pressed", isEdited: true }]);
    await expect(discord.press(tom, id, "go")).rejects.toThrow(/nothing to press/);
  });

  it("work in direct conversations, where there is no member", async () => {
    onButton = (interaction) => interaction.reply("fine");
    const user = await client.users.fetch(tom);
    const { id } = await user.send({ content: "press", components: [buttons("go")] });
    await discord.press(tom, id, "go");
    expect(packets[0]).toMatchObject({ user: { id: tom }, channel: { type: 1 }, context: 1 });
    expect(packets[0]).not.toHaveProperty("member");
    expect(packets[0]).not.toHaveProperty("guild_id");
    expect(discord.seenBy(tom).map((one) => one.content)).toEqual(["press", "fine"]);
  });

  it("cannot be pressed by those who do not see them", async () => {
    const eve = discord.addUser({ name: "eve", member: false });
    await expect(discord.press(eve, await postButtons("go"), "go")).rejects.toThrow(/does not see/);
  });
});

describe("menus", () => {
  it("tell what was chosen", async () => {
    const menu = new StringSelectMenuBuilder()
      .setCustomId("pick")
      .addOptions({ label: "Ann", value: "ann" }, { label: "Bob", value: "bob" });
    const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
    const body = { content: "whom?", components: [row.toJSON()] };
    const { id } = (await client.rest.post(Routes.channelMessages(support), { body })) as { id: string };
    let chosen: readonly string[] = [];
    onOther = async (interaction) => {
      if (!interaction.isStringSelectMenu()) return;
      chosen = interaction.values;
      await interaction.deferUpdate();
    };
    await expect(discord.press(tom, id, "pick", ["eve"])).rejects.toThrow(/choose from: ann, bob/);
    await discord.press(tom, id, "pick", ["bob"]);
    expect(chosen).toEqual(["bob"]);
  });
});

describe("ephemeral answers", () => {
  it("are seen by one person alone, and are not in the history", async () => {
    const ann = discord.addUser({ name: "ann" });
    const id = await postButtons("go");
    onButton = async (interaction) => {
      await interaction.reply({
        content: "just for you",
        flags: MessageFlags.Ephemeral,
        components: [buttons("send")],
      });
    };
    const { message } = await discord.press(tom, id, "go");
    expect(discord.seenBy(tom)[1]).toMatchObject({
      id: message,
      isEphemeral: true,
      shown: "just for you\n[send]",
    });
    expect(discord.seenBy(ann)).toHaveLength(1);
    expect(await codeOf(client.rest.get(Routes.channelMessage(support, message ?? "")))).toBe(10008);
    await expect(discord.press(ann, message ?? "", "send")).rejects.toThrow(/does not see/);
    onButton = (interaction) => interaction.update({ content: "sent", components: [] });
    await discord.press(tom, message ?? "", "send");
    expect(packets[1]).toMatchObject({ message: { id: message, flags: 64, content: "just for you" } });
    expect(discord.seenBy(tom)[1]).toMatchObject({ shown: "sent" });
    discord.reload(tom);
    expect(discord.seenBy(tom)).toHaveLength(1);
  });

  it("think first, are filled in, followed and removed", async () => {
    const id = await postButtons("go");
    let pressed: ButtonInteraction | null = null;
    onButton = async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      pressed = interaction;
    };
    await discord.press(tom, id, "go");
    expect(discord.seenBy(tom)[1]).toMatchObject({ isThinking: true, isEphemeral: true });
    const interaction = await until(
      "the click",
      async () => (pressed as ButtonInteraction | null) ?? undefined,
    );
    await interaction.editReply("done");
    expect(discord.seenBy(tom)[1]).toMatchObject({ isThinking: false, shown: "done", isEphemeral: true });
    await interaction.followUp({ content: "and more", flags: MessageFlags.Ephemeral });
    await interaction.followUp({ content: "for all" });
    await interaction.deleteReply();
    expect(discord.seenBy(tom).map((one) => [one.content, one.isEphemeral])).toEqual([
      ["press", false],
      ["and more", true],
      ["for all", false],
    ]);
    expect(await codeOf(interaction.editReply("again"))).toBe(10008);
    discord.ageTokens(15 * 60_000);
    expect(await codeOf(interaction.followUp("too late"))).toBe(50027);
  });

  it("cannot be followed before there is a first answer", async () => {
    const id = await postButtons("go");
    onButton = async (interaction) => {
      const body = { content: "early" };
      const early = client.rest.post(Routes.webhook(client.application.id, interaction.token), {
        auth: false,
        body,
      });
      expect(await codeOf(early)).toBe(10015);
      await interaction.deferUpdate();
    };
    expect(await discord.press(tom, id, "go")).toMatchObject({ isAnswered: true });
  });
});

describe("forms", () => {
  const open = async (): Promise<string> => {
    const id = await postButtons("go");
    onButton = (interaction) => interaction.showModal(form());
    expect(await discord.press(tom, id, "go")).toMatchObject({ type: 9, message: null });
    return id;
  };

  it("open, are filled in and sent", async () => {
    const id = await open();
    expect(discord.modal(tom)).toMatchObject({
      customId: "form",
      title: "Form",
      fields: [{ label: "Why" }, { label: "More", input: { value: "because" } }],
    });
    onModal = (interaction) =>
      interaction.reply({
        content: `${interaction.fields.getTextInputValue("why")} ${interaction.fields.getTextInputValue("more")}`,
        flags: MessageFlags.Ephemeral,
      });
    expect(await discord.submitModal(tom)).toEqual({ isAnswered: false, incomplete: ["why"] });
    expect(await discord.submitModal(tom, { why: "x".repeat(11) })).toMatchObject({ incomplete: ["why"] });
    await expect(discord.submitModal(tom, { who: "x" })).rejects.toThrow(/it has why, more/);
    expect(await discord.submitModal(tom, { why: "so" })).toMatchObject({ isAnswered: true, type: 4 });
    expect(discord.modal(tom)).toBeNull();
    expect(discord.seenBy(tom)[1]).toMatchObject({ content: "so because", isEphemeral: true });
    expect(packets[1]).toMatchObject({
      type: 5,
      data: {
        custom_id: "form",
        components: [{ type: 1, components: [{ custom_id: "why", value: "so" }] }, {}],
      },
      message: { id },
    });
    discord.assertClean();
  });

  it("stay when the app says nothing", async () => {
    await open();
    expect(await discord.submitModal(tom, { why: "so" })).toMatchObject({
      isAnswered: false,
      complaint: "Something went wrong. Try again.",
    });
    expect(discord.modal(tom)).not.toBeNull();
    discord.closeModal(tom);
    expect(discord.modal(tom)).toBeNull();
  });

  it("with too long a title are refused", async () => {
    const id = await postButtons("go");
    let refused: number | string = 0;
    onButton = async (interaction) => {
      const { id: of, token } = interaction;
      const data = { ...form().toJSON(), title: "x".repeat(46) };
      const call = client.rest.post(Routes.interactionCallback(of, token), {
        auth: false,
        body: { type: 9, data },
      });
      refused = await codeOf(call);
    };
    expect(await discord.press(tom, id, "go")).toMatchObject({ isAnswered: false });
    expect(refused).toBe(50035);
    expect(discord.modal(tom)).toBeNull();
  });
});

describe("archived threads", () => {
  it("wake up when somebody presses a button in them, unless they are locked", async () => {
    const thread = discord.startThread(tom, discord.post(tom, support, "help"), "T-1");
    const body = { content: "press", components: [buttons("go").toJSON()] };
    const { id } = (await client.rest.post(Routes.channelMessages(thread), { body })) as { id: string };
    onButton = (interaction) => interaction.deferUpdate();
    discord.archive(thread);
    expect(await discord.press(tom, id, "go")).toMatchObject({ isAnswered: true });
    expect(discord.thread(thread).isArchived).toBe(false);
    discord.lock(thread);
    discord.archive(thread);
    await expect(discord.press(tom, id, "go")).rejects.toThrow(/locked/);
  });

  it("are not changed by late words", async () => {
    const thread = discord.startThread(tom, discord.post(tom, support, "help"), "T-1");
    const body = { content: "press", components: [buttons("go").toJSON()] };
    const { id } = (await client.rest.post(Routes.channelMessages(thread), { body })) as { id: string };
    let pressed: ButtonInteraction | null = null;
    onButton = async (interaction) => {
      await interaction.deferReply();
      pressed = interaction;
    };
    await discord.press(tom, id, "go");
    discord.archive(thread);
    const interaction = await until(
      "the click",
      async () => (pressed as ButtonInteraction | null) ?? undefined,
    );
    expect(await codeOf(interaction.editReply("late"))).toBe(50083);
  });
});
