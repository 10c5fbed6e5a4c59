import { describe, expect, it } from "vitest";
import { mayAcknowledge, mayCommand } from "../../../../src/core/permissions.ts";
import type { Role } from "../../../../src/core/person.ts";
import type { Route } from "../../../../src/core/problem.ts";
import { loadByTicket } from "../../../../src/storage/cases.ts";
import { verbs } from "../../../core/verbs.ts";
import type { Actor } from "./actor.ts";
import { listings, orderOf, type Way, ways } from "./attempts.ts";
import { pressForged, shortcutForged, submitForged } from "./forged.ts";
import type { Name } from "./office.ts";
import { typed } from "./orders.ts";
import { cardOf, fileTicket } from "./requests.ts";
import { type Mode, modes, onScene, type Scene } from "./scene.ts";

const forCustomers = /für unsere Mitarbeitenden gedacht/;
const forLeads = /den Leitungen vorbehalten/;

/** How often somebody was told that this is not for them, when they try everything at once. */
const denials = async (scene: Scene, by: Actor, way: Way): Promise<number> => {
  const news = await by.news(() => Promise.all(way.verbs.map((verb) => way.use(scene, by, verb))));
  return news.filter(({ text }) => forCustomers.test(text) || forLeads.test(text)).length;
};

const denied = (role: Role, { verbs: tried }: Way, route: Route = "support"): number =>
  tried.filter((verb) => {
    const isOfTicket = !listings.includes(verb);
    // A customer who writes `/ticket` alone is greeted.
    const isGreeted = role === "customer" && verb === "overview";
    // The clock has called for nothing: all there is to acknowledge is what leads were called for.
    const isForLeads = verb === "acknowledge" && !mayAcknowledge(role, "agentRequest");
    return !isGreeted && (isForLeads || !mayCommand(role, verb, isOfTicket ? route : "support"));
  }).length;

const ticketIn = async ({ store }: Scene) => (await store().read((db) => loadByTicket(db, 1)))?.case;

const roles: readonly (readonly [Role, Name])[] = [
  ["customer", "Uwe"],
  ["agent", "Tom"],
  ["lead", "Petra"],
];

/** One way for each kind of envelope; those differ with the mode, and all else is the same: so do fewer verbs. */
const mainWays = ["command", "button", "shortcut"];
const everyFourth = (way: Way): Way => ({ ...way, verbs: way.verbs.filter((_, index) => index % 4 === 0) });
const waysOver = {
  socket: Object.entries(ways),
  http: Object.entries(ways)
    .filter(([name]) => mainWays.includes(name))
    .map(([name, way]): [string, Way] => [name, everyFourth(way)]),
} as const satisfies Readonly<Record<Mode, unknown>>;

describe.each(modes)("rights over %s", (mode) => {
  it.each(waysOver[mode])("to give orders by %s are those of the one table", (_, way) =>
    onScene(mode, async (scene) => {
      await fileTicket(scene, scene.who("Anna"));
      for (const [role, name] of roles) {
        const before = await ticketIn(scene);
        expect(await denials(scene, scene.who(name), way), role).toBe(denied(role, way));
        if (role === "customer") expect(await ticketIn(scene)).toEqual(before);
      }
    }),
  );
});

describe("rights", () => {
  it("in a legal matter are the leads' alone, whatever way is tried", () =>
    onScene("socket", async (scene) => {
      const anna = scene.who("Anna");
      anna.writes("Mein Anwalt reicht Klage gegen Sie ein. Kundennummer 10584");
      await scene.pause();
      const before = await ticketIn(scene);
      for (const [name, way] of Object.entries(ways))
        expect(await denials(scene, scene.who("Tom"), way), name).toBe(denied("agent", way, "legal"));
      expect(await ticketIn(scene)).toEqual(before);
    }));

  it("end at most a minute after somebody has left the group", () =>
    onScene("socket", async (scene) => {
      const { who, slack, groups, pass, people } = scene;
      const lena = who("Lena");
      await fileTicket(scene, who("Anna"));
      await lena.commands("claim T-1");
      slack.setGroupUsers(groups.agents, [people.Tom]);
      await pass(60_000);
      const before = await ticketIn(scene);
      for (const [name, way] of Object.entries(ways)) {
        const expected = way.verbs.filter((verb) => verb !== "overview").length;
        expect(await denials(scene, lena, way), name).toBe(expected);
      }
      lena.writes(`<@${slack.bot.userId}> release T-1`);
      await scene.pause();
      expect(await ticketIn(scene)).toEqual(before);
    }));
});

describe("a customer who calls the bot as the desk does", () => {
  it("says words like any others", () =>
    onScene("socket", async (scene) => {
      const { who, slack, support, pause } = scene;
      const [anna, ben] = [who("Anna"), who("Ben")];
      const thread = await fileTicket(scene, anna);
      const before = await ticketIn(scene);
      for (const verb of verbs) {
        const words = typed(orderOf(verb, who("Tom").id));
        ben.writes(`<@${slack.bot.userId}> ${words}`, { thread });
        anna.writes(`<@${slack.bot.userId}> ${words.replace("INTERN", "extern")}`, { thread });
      }
      ben.writesDirectly("claim T-1");
      await pause();
      const after = await ticketIn(scene);
      expect(after).toMatchObject({ status: before?.status, customer: before?.customer });
      expect(cardOf(scene, 1).text).toMatch(/T-1 · wartet[\s\S]*Priorität: normal[\s\S]*noch niemand/);
      expect(anna.hears(support.open)).toHaveLength(2);
    }));
});

describe("somebody whose rights cannot be read", () => {
  it("is denied everything and told why, on every surface, until they can be read", () =>
    onScene("socket", async (scene) => {
      const { who, slack, pass, settle, support } = scene;
      const [petra, anna] = [who("Petra"), who("Anna")];
      const thread = await fileTicket(scene, anna);
      await petra.commands("claim T-1");
      slack.failAlways("usergroups.users.list", { error: "internal_error" });
      slack.allow("internal_error");
      await pass(61_000);
      const before = await ticketIn(scene);
      const unread = /ob Sie zum Team gehören/;
      for (const [name, way] of Object.entries(ways)) {
        const news = await petra.news(() =>
          Promise.all(way.verbs.map((verb) => way.use(scene, petra, verb))),
        );
        expect(news.length, name).toBe(way.verbs.length);
        for (const { text } of news) expect(text).toMatch(unread);
      }
      petra.writes(`<@${slack.bot.userId}> release`, { thread });
      await settle();
      expect(petra.last().text).toMatch(unread);
      await slack.shortcut(petra.id, "work_on_ticket", support.open, thread);
      await settle();
      expect(slack.modal(petra.id)?.shown).toMatch(unread);
      slack.openHome(petra.id);
      await settle();
      expect(slack.home(petra.id)?.shown).toMatch(unread);
      expect(await ticketIn(scene)).toEqual(before);
      // What somebody of the desk says to a customer is no order, and is still the reply.
      const news = await anna.news(async () => petra.writes("Ich bin gleich bei Ihnen.", { thread }));
      expect(news).toEqual([]);
      slack.failAlways("usergroups.users.list", null);
      await pass(61_000);
      await petra.commands("release T-1");
      expect(cardOf(scene, 1).text).toContain("T-1 · wartet\n");
    }));
});

describe("where whoever is in the internal channel is an agent", () => {
  it("somebody who joins it is one, and nobody is a minute after leaving", () =>
    onScene(
      "socket",
      async (scene) => {
        const { who, slack, internal, pass, support } = scene;
        const [anna, uwe] = [who("Anna"), who("Uwe")];
        await fileTicket(scene, anna);
        await uwe.commands("claim T-1", support.open);
        expect(uwe.last().text).toMatch(forCustomers);
        slack.join(uwe.id, internal);
        await pass(61_000);
        await uwe.commands("claim T-1", support.open);
        expect(cardOf(scene, 1).text).toContain("Zuständig: Uwe Hofmann");
        slack.leave(uwe.id, internal);
        await pass(61_000);
        await uwe.commands("release T-1", support.open);
        expect(uwe.last().text).toMatch(forCustomers);
        await who("Petra").commands("release T-1");
        expect(cardOf(scene, 1).text).toContain("noch niemand");
      },
      { agents: null, leads: ["@leads"] },
    ));
});

describe("somebody from another workspace", () => {
  it("with the id of an agent is a customer, and nobody's case but their own", () =>
    onScene("socket", async (scene) => {
      const { who, slack, support, clock, pause } = scene;
      const [anna, lena] = [who("Anna"), who("Lena")];
      const thread = await fileTicket(scene, anna);
      const before = await ticketIn(scene);
      const team = "T0FOREIGN";
      for (const [name, { use }] of Object.entries({
        button: { use: () => pressForged(scene, lena, "claim:T-1", { team }) },
        form: { use: () => submitForged(scene, lena, "note:T-1", { text: "INTERN x" }, { team }) },
        shortcut: { use: () => shortcutForged(scene, lena, { verb: "claim", ticket: "T-1" }, { team }) },
      })) {
        const news = await lena.news(use);
        expect(
          news.map(({ text }) => text),
          name,
        ).toEqual([expect.stringMatching(forCustomers)]);
      }
      const ts = (clock.now() / 1000 + 1).toFixed(6);
      const message = { type: "message", channel: support.shared, channel_type: "channel", event_ts: ts };
      const author = { user: lena.id, team, user_team: team, source_team: team };
      const text = `<@${slack.bot.userId}> claim T-1`;
      await slack.deliverRaw({
        type: "event_callback",
        team_id: slack.team.id,
        event_id: "EvFOREIGN",
        event: { ...message, ...author, ts, text, client_msg_id: "6a7b" },
      });
      await pause();
      expect(await ticketIn(scene)).toEqual(before);
      expect(cardOf(scene, 1).text).toContain("noch niemand");
      expect(anna.hears().filter((one) => one.thread === thread)).toHaveLength(2);
    }));
});
