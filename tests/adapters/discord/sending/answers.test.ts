import { type APIInteraction, type Client, Events, InteractionType, Routes } from "discord.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import { perform } from "../../../../adapters/discord/perform.ts";
import { restOptions } from "../../../../adapters/discord/rest/rest.ts";
import { startClient } from "../../../fakes/discord/apps/client.ts";
import {
  at,
  createLog,
  directly,
  postJob,
  type SendSetting,
  saying,
  seenOfBot,
  startSetting,
  whisperJob,
} from "./setting.ts";

let setting: SendSetting;
let client: Client;

/** Answers every interaction as the desk does, and keeps its token. */
const answerAll = async ({ id, token, type, channel, member, user }: APIInteraction): Promise<void> => {
  const isComponent = type === InteractionType.MessageComponent;
  const body = isComponent ? { type: 6 } : { type: 4, data: { content: "Wird erledigt", flags: 64 } };
  const acting = (member?.user ?? user)?.id ?? "";
  const original = isComponent ? "none" : "shown";
  const answered = setting.rest
    .post(Routes.interactionCallback(id, token), { body, auth: false })
    .then(() => true);
  setting.tokens.keep({ user: acting, channel: channel?.id ?? "", token, original, answered });
  await answered;
};

beforeEach(async () => {
  setting = await startSetting();
  const { discord } = setting;
  const body = [{ name: "ticket", description: "Ticket", type: 1 }];
  await setting.rest.put(Routes.applicationGuildCommands(discord.applicationId, discord.guildId), { body });
  const rest = restOptions({ apiUrl: discord.apiUrl, log: createLog().log });
  client = await startClient(
    discord,
    (one) =>
      one.on(Events.Raw, ({ t, d }: { t: string; d: APIInteraction }) => {
        if (t === "INTERACTION_CREATE") void answerAll(d);
      }),
    { rest },
  );
});

afterEach(async () => {
  await client.destroy();
  setting.discord.assertClean();
  await setting.discord.stop();
});

const whispersTo = (user: string) => seenOfBot(setting, user).filter(({ isEphemeral }) => isEphemeral);

it("answers a command in place of the note that it was heard, and then below it", async () => {
  const { discord, sending, internal, agent, lead } = setting;
  await discord.command(agent, internal, "ticket", null, {});
  const first = await perform(sending, whisperJob(at(internal), agent, { message: saying("Erstens") }));
  const second = await perform(
    sending,
    whisperJob(at(internal), agent, { id: "order-2", message: saying("Zweitens") }),
  );
  expect([first, second]).toEqual([
    expect.stringMatching(/^private:\d+$/),
    expect.stringMatching(/^private:\d+$/),
  ]);
  expect(whispersTo(agent).map(({ shown }) => shown)).toEqual(["Erstens", "Zweitens"]);
  expect(seenOfBot(setting, lead)).toEqual([]);
});

it("answers a button where it was pressed, in the thread of a customer too, and shows it to nobody else", async () => {
  const { discord, sending, support, customer, agent } = setting;
  const root = discord.post(customer, support, "mein Shop ist weg");
  const message = {
    ...saying("Guten Tag"),
    actions: [{ id: "help", label: "Hilfe", style: "plain" }],
  } as const;
  const posted = await perform(sending, postJob(at(support, root), { message }));
  await discord.press(agent, posted, "help");
  await perform(sending, whisperJob(at(support, root), agent, { id: "order-2", message: saying("Intern") }));
  expect(whispersTo(agent)).toMatchObject([{ thread: root, shown: "Intern" }]);
  expect(seenOfBot(setting, customer)).toHaveLength(1);
});

it("answers a command in a direct conversation there", async () => {
  const { discord, sending, customer } = setting;
  discord.openDirect(customer);
  await discord.command(customer, "direct", "ticket", null, {}).catch(() => null);
  await perform(sending, whisperJob(directly(customer), customer, { message: saying("Da") }));
  expect(seenOfBot(setting, customer).at(-1)?.shown).toBe("Da");
});

it("tells somebody directly whose token has ended", async () => {
  const { discord, sending, internal, agent } = setting;
  await discord.command(agent, internal, "ticket", null, {});
  discord.ageTokens(15 * 60_000);
  await perform(sending, whisperJob(at(internal), agent));
  expect(seenOfBot(setting, agent).at(-1)).toMatchObject({ channel: `direct:${agent}`, shown: "Guten Tag" });
  discord.allow(50_027);
});
