import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { perform } from "../../../../adapters/discord/perform.ts";
import { TokenDead } from "../../../../adapters/discord/rest/failure.ts";
import { lookup } from "../../../../adapters/discord/sending/lookup.ts";
import { type Job, Refused } from "../../../../src/runtime/port.ts";
import type { Fault } from "../../../fakes/discord/fake-discord.ts";
import {
  at,
  deliver,
  directly,
  postJob,
  type SendSetting,
  saying,
  seenOfBot,
  startSetting,
  whisperJob,
} from "./setting.ts";

let setting: SendSetting;

beforeEach(async () => {
  setting = await startSetting();
});

afterEach(async () => {
  setting.discord.assertClean();
  await setting.discord.stop();
});

const faults: readonly (readonly [string, Fault, "unknown" | "notSent"])[] = [
  ["a limit", { rateLimited: 0.01 }, "notSent"],
  ["a limit of everything", { rateLimited: 0.01, isGlobal: true }, "notSent"],
  ["a busy Discord", { error: 130_000, status: 503 }, "unknown"],
  ["a proxy's refusal", { status: 403 }, "notSent"],
  ["an error of Discord's own", { status: 502 }, "unknown"],
  ["a connection lost on the way there", { drop: "before" }, "unknown"],
  ["a connection lost on the way back", { drop: "after" }, "unknown"],
  ["an answer that never comes", { hang: true }, "unknown"],
  ["an answer that is nonsense", { garbage: true }, "unknown"],
];

const posting = "POST /channels/:channel/messages";

const shown = (user = setting.customer): readonly string[] =>
  seenOfBot(setting, user).map((one) => one.shown);

/** The SDK itself holds back after a limit; a second's rest lets it forget. */
const isLimit = (fault: Fault): boolean => "rateLimited" in fault;

const outcomeOf = async (job: Job): Promise<unknown> =>
  perform(setting.sending, job).then(
    () => "done",
    (error: unknown) => (error instanceof Error && "outcome" in error ? error.outcome : error),
  );

describe.each(faults)("%s", (_, fault, outcome) => {
  it("is told from a refusal for everything the desk does", async () => {
    const { discord, sending, customer, support } = setting;
    const messageId = discord.post(customer, support, "mein Shop ist weg");
    const remoteId = await perform(sending, postJob(at(support)));
    const base = { conversation: at(support), id: "order-2" };
    const jobs: readonly (readonly [string, Job])[] = [
      [posting, postJob(at(support), { id: "order-2" })],
      [
        "PATCH /channels/:channel/messages/:message",
        { ...base, job: "update", remoteId, message: saying("Neu"), ping: [] },
      ],
      ["DELETE /channels/:channel/messages/:message", { ...base, job: "delete", remoteId }],
      ["PUT /channels/:channel/messages/:message/reactions/:emoji/@me", { ...base, job: "react", messageId }],
    ];
    for (const [route, job] of jobs) {
      discord.failNext((call) => call.method === route.split(" ")[0], fault);
      // A global limit closes the client for a moment; each job has a client of its own.
      const fresh = setting.restart();
      expect([
        route,
        await perform(fresh, job).catch((error: { outcome?: unknown }) => error.outcome ?? error),
      ]).toEqual([route, outcome]);
      if (isLimit(fault)) return;
    }
  });

  it("neither loses nor doubles a message in a channel, a thread or a direct conversation", async () => {
    if (isLimit(fault)) return;
    const { discord, sending, customer, support } = setting;
    const thread = discord.post(customer, support, "mein Shop ist weg");
    for (const conversation of [at(support), at(support, thread), directly(customer)]) {
      const before = seenOfBot(setting, customer).length;
      discord.failNext(posting, fault, 2);
      const job = postJob(conversation, { id: `order-${before}` });
      const { remoteId, outcomes } = await deliver(sending, job);
      expect(outcomes).toEqual([outcome, outcome]);
      expect(seenOfBot(setting, customer)).toHaveLength(before + 1);
      expect(seenOfBot(setting, customer).map(({ id }) => id)).toContain(remoteId);
    }
  });

  it("loses no message for one person, and shows it to nobody else", async () => {
    if (isLimit(fault)) return;
    const { discord, sending, customer, agent, support } = setting;
    const root = discord.post(customer, support, "mein Shop ist weg");
    for (const route of ["POST /users/@me/channels", posting, "GET /guilds/:guild/members/:user"])
      discord.failNext(route, fault);
    await deliver(sending, whisperJob(at(support, root), agent));
    expect(shown(agent)).toEqual(["Guten Tag"]);
    expect(shown()).toEqual([]);
  });
});

describe("refusals", () => {
  it.each([10_003, 50_001, 50_006, 50_008, 50_013, 50_035, 200_000, 240_000])(
    "%i ends a post at once",
    async (error) => {
      const { discord, sending, support } = setting;
      discord.failNext(posting, { error, status: error === 10_003 ? 404 : 403 });
      await expect(deliver(sending, postJob(at(support)))).rejects.toThrow(Refused);
      expect(discord.calls(posting)).toHaveLength(1);
    },
  );
});

it("knows a dead token, also after the SDK has forgotten it", async () => {
  const { discord, support } = setting;
  discord.allow(401);
  discord.resetToken();
  for (const _ of [1, 2]) {
    const failure = await outcomeOrError(postJob(at(support)));
    expect(failure).toBeInstanceOf(TokenDead);
    expect(failure).toMatchObject({ outcome: "notSent" });
    expect(String(failure)).toContain("Put the current one into DISCORD_TOKEN");
  }
});

const outcomeOrError = (job: Job): Promise<unknown> =>
  perform(setting.sending, job).catch((error: unknown) => error);

it("waits out a limit outside the SDK, for as long as Discord says", async () => {
  const { discord, support } = setting;
  discord.failNext(posting, { rateLimited: 7 });
  const failure = await outcomeOrError(postJob(at(support)));
  expect(failure).toMatchObject({ outcome: "notSent" });
  expect(Object(failure).retryAfterMs).toBeGreaterThanOrEqual(7_000);
});

it("sends nothing ahead of a limit that is used up", async () => {
  const { discord, support } = setting;
  discord.limit(posting, { limit: 2, perMs: 60_000 });
  const outcomes: unknown[] = [];
  for (const id of ["order-1", "order-2", "order-3", "order-4"])
    outcomes.push(await outcomeOf(postJob(at(support), { id })));
  expect(outcomes).toEqual(["done", "done", "notSent", "notSent"]);
  expect(discord.calls(posting)).toHaveLength(2);
});

it("was not sent when nothing listens", async () => {
  const { discord, support } = setting;
  await discord.stop();
  expect(await outcomeOf(postJob(at(support)))).toBe("notSent");
  setting = await startSetting();
});

it("posts when an outage is over", async () => {
  const { discord, sending, support } = setting;
  for (const outage of ["cut", { status: 503 }] as const) {
    discord.outage(outage);
    expect(await outcomeOf(postJob(at(support)))).toBe("unknown");
  }
  discord.outage(null);
  await perform(sending, postJob(at(support)));
  expect(shown()).toEqual(["Guten Tag"]);
});

describe("looking for a post", () => {
  const lost = async (job = postJob(at(setting.support), { orderedAt: Date.now() })) => {
    setting.discord.failNext(posting, { drop: "after" });
    expect(await outcomeOf(job)).toBe("unknown");
    return job;
  };

  it("is left to the nonce for three minutes", async () => {
    const job = await lost();
    expect(await lookup(setting.sending, job)).toBeNull();
    expect(setting.discord.calls("GET /channels/:channel/messages")).toEqual([]);
  });

  it("finds it later, through all pages", async () => {
    const { discord, support, customer } = setting;
    const job = await lost();
    const [posted] = seenOfBot(setting, customer);
    for (let later = 0; later < 250; later += 1) discord.post(customer, support, `noch etwas ${later}`);
    setting.advance(10 * 60_000);
    expect(await lookup(setting.restart(), job)).toBe(posted?.id);
  });

  it("does not take the message of another order for it", async () => {
    const { sending, support, discord } = setting;
    await perform(sending, postJob(at(support), { id: "order-0" }));
    const job = postJob(at(support), { orderedAt: Date.now() });
    discord.failNext(posting, { drop: "before" });
    expect(await outcomeOf(job)).toBe("unknown");
    setting.advance(10 * 60_000);
    expect(await lookup(sending, job)).toBeNull();
  });

  it("finds it in a private thread and directly, and nothing where there is no thread yet", async () => {
    const { support, customer, discord } = setting;
    const root = discord.post(customer, support, "mein Shop ist weg");
    const never = postJob(at(support, root), { orderedAt: Date.now(), id: "order-0" });
    const direct = await lost(postJob(directly(customer), { orderedAt: Date.now() }));
    const threaded = await lost(postJob(at(support, root), { orderedAt: Date.now(), id: "order-2" }));
    discord.deleteThread(root);
    setting.advance(10 * 60_000);
    expect(await lookup(setting.restart(), direct)).toMatch(/^\d+$/);
    expect(await lookup(setting.restart(), threaded)).toBeNull();
    expect(await lookup(setting.restart(), never)).toBeNull();
  });

  it("lets nothing be sent while nobody can look", async () => {
    const { discord } = setting;
    const job = await lost();
    setting.advance(10 * 60_000);
    discord.failNext("GET /channels/:channel/messages", { status: 503 });
    await expect(lookup(setting.sending, job)).rejects.toMatchObject({ outcome: "unknown" });
  });

  it("is given up where the bot may not look", async () => {
    const { discord } = setting;
    const job = await lost();
    setting.advance(10 * 60_000);
    discord.failNext("GET /channels/:channel/messages", { error: 50_013, status: 403 });
    expect(await lookup(setting.sending, job)).toBeNull();
    expect(setting.lines.map(({ message }) => message)).toContain("a post may stand there twice");
  });
});
