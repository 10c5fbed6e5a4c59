import { expect, it } from "vitest";
import type { Fault } from "../../../fakes/discord/fake-discord.ts";
import { fc } from "../../../support/fast-check.ts";
import { at, deliver, postJob, seenOfBot, startSetting } from "./setting.ts";

const faults: readonly Fault[] = [
  { status: 502 },
  { status: 403 },
  { drop: "before" },
  { drop: "after" },
  { garbage: true },
];

const routes = [
  "GET /channels/:channel",
  "GET /channels/:channel/messages/:message",
  "GET /guilds/:guild/threads/active",
  "POST /channels/:channel/threads",
  "POST /channels/:channel/messages/:message/threads",
  "PUT /channels/:channel/thread-members/:user",
  "POST /channels/:channel/messages",
] as const;

/** What befalls the calls to come. */
const misfortunes = fc.array(fc.tuple(fc.constantFrom(...routes), fc.constantFrom(...faults)), {
  maxLength: 5,
});

it.each(["private", "public"] as const)(
  "one message stands in one %s thread, whatever befalls the calls on the way",
  { timeout: 60_000 },
  async (threads) => {
    const setting = await startSetting({ threads });
    const { discord, support, customer } = setting;
    await fc.assert(
      fc.asyncProperty(misfortunes, fc.boolean(), async (all, isRestarted) => {
        const root = discord.post(customer, support, "mein Shop ist weg");
        const before = seenOfBot(setting, customer).filter(({ shown }) => shown === "Guten Tag").length;
        const existing = discord.threadsIn(support).length;
        let isOn = true;
        for (const [route, fault] of all) discord.failNext((call) => isOn && call.route === route, fault);
        const sending = isRestarted ? setting.restart() : setting.sending;
        const { remoteId } = await deliver(sending, postJob(at(support, root), { id: `order-${root}` }));
        isOn = false;
        const after = seenOfBot(setting, customer).filter(({ shown }) => shown === "Guten Tag");
        expect(after).toHaveLength(before + 1);
        expect(after.map(({ id }) => id)).toContain(remoteId);
        expect(discord.threadsIn(support)).toHaveLength(existing + 1);
      }),
      { numRuns: 60 },
    );
    discord.assertClean();
    await discord.stop();
  },
);
