import { describe, expect, it } from "vitest";
import { loadByTicket } from "../../../../src/storage/cases.ts";
import { buttonsOf } from "./actor.ts";
import { pressForged, submitForged } from "./forged.ts";
import { cardOf, fault, fileTicket } from "./requests.ts";
import { modes, onScene, type Scene } from "./scene.ts";

const ticketOf = async ({ store }: Scene, number: number) =>
  (await store().read((db) => loadByTicket(db, number)))?.case;

/** The id of the button with this label, on the latest message in the support channel that has one. */
const idOf = (
  { slack, people, support }: Scene,
  label: string,
): { readonly ts: string; readonly id: string } => {
  const seen = slack.seenBy(people.Ben, support.open).flatMap((one) => [one, ...one.replies]);
  const offering = seen.findLast((one) => buttonsOf(one).some((button) => button.label === label));
  const id = offering && buttonsOf(offering).find((button) => button.label === label)?.id;
  if (offering === undefined || id === undefined) throw new Error(`Nobody offers "${label}".`);
  return { ts: offering.ts, id };
};

describe.each(modes)("a customer's button over %s", (mode) => {
  it("counts for them alone: others are told whose request it is", () =>
    onScene(mode, async (scene) => {
      const { who, slack, support, pause } = scene;
      const [anna, ben, lena] = [who("Anna"), who("Ben"), who("Lena")];
      anna.writes(fault);
      await pause();
      const { ts, id } = idOf(scene, "Ja, stimmt so");
      const pressing = (by: typeof ben) => () => slack.press(by.id, support.open, ts, id);
      expect(await ben.news(pressing(ben))).toMatchObject([
        { isPrivate: true, text: expect.stringContaining("somebody else's request") },
      ]);
      expect(await lena.news(pressing(lena))).toMatchObject([
        { isPrivate: true, text: expect.stringContaining("Diese Auswahl trifft der Kunde selbst") },
      ]);
      expect(await ticketOf(scene, 1)).toBeUndefined();
      await anna.presses("Ja, stimmt so");
      expect(await ticketOf(scene, 1)).toBeDefined();
    }));

  it("counts once, however often and however late it is pressed", () =>
    onScene(mode, async (scene) => {
      const { who, slack, support, pause, pass } = scene;
      const anna = who("Anna");
      const thread = anna.writes(fault);
      await pause();
      const { ts, id } = idOf(scene, "Ja, stimmt so");
      const filed = await anna.news(() =>
        Promise.all(Array.from({ length: 5 }, () => slack.press(anna.id, support.open, ts, id))),
      );
      expect(filed).toMatchObject([{ text: expect.stringContaining("T-1") }]);
      anna.writes("Auch die Startseite", { thread });
      await pass(3_600_000);
      const late = await anna.news(() => pressForged(scene, anna, id, { thread }));
      expect(late).toMatchObject([{ isPrivate: true, text: expect.stringContaining("inzwischen überholt") }]);
      expect(await ticketOf(scene, 2)).toBeUndefined();
      expect(
        who("Lena")
          .hears(scene.internal)
          .filter((one) => one.thread === null),
      ).toHaveLength(1);
    }));
});

describe("a forged button", () => {
  it("of another customer's case does nothing, and shows nothing of it", () =>
    onScene("socket", async (scene) => {
      const { who, pause } = scene;
      const [anna, uwe] = [who("Anna"), who("Uwe")];
      anna.writes(fault);
      await pause();
      const caseId = idOf(scene, "Ja, stimmt so").id.split(":")[1] ?? "";
      const acts = ["confirm", "correct", "addMore", "noNumber", "notCustomer", "satisfied", "stillOpen"];
      const ids = [...acts.map((act) => `${act}:${caseId}`), `rate:${caseId}:1`, `pick:${caseId}:0`];
      for (const id of ids) {
        const news = await uwe.news(() => pressForged(scene, uwe, id));
        expect(
          news.map(({ text, isPrivate }) => [isPrivate, text]),
          id,
        ).toEqual([[true, expect.stringContaining("Anfrage von jemand anderem")]]);
      }
      const forms = [
        `giveNumber:${caseId}`,
        `correctField:${caseId}:problem0`,
        `correctField:${caseId}:number`,
      ];
      for (const id of forms) {
        const news = await uwe.news(() => submitForged(scene, uwe, id, { number: "10745", value: "10745" }));
        expect(news, id).toMatchObject([{ text: expect.stringContaining("Anfrage von jemand anderem") }]);
      }
      expect(anna.hears()).toMatchObject([{ text: expect.stringMatching(/•••84/), buttons: { length: 3 } }]);
      expect(JSON.stringify(uwe.hears().filter(({ isPrivate }) => isPrivate))).not.toContain("brandt");
    }));

  it("of a case that never was, or of none, does nothing at all", () =>
    onScene("socket", async (scene) => {
      const { who } = scene;
      const uwe = who("Uwe");
      await fileTicket(scene, who("Anna"));
      const ids = ["confirm:nobody", "confirm:", "rate:x:5", "claim:T-999", "show:T-999"];
      for (const id of ids) {
        const news = await uwe.news(() => pressForged(scene, uwe, id));
        for (const { text } of news) expect(text).toMatch(/Mitarbeitenden/);
      }
      expect(
        who("Lena")
          .hears(scene.internal)
          .filter(({ text }) => !/Ereignis(?:se)? /.test(text)),
      ).toHaveLength(1);
    }));

  it("that is none of ours is put aside, told to the desk, and holds nobody up", () =>
    onScene("socket", async (scene) => {
      const { who, pass, pause, internal } = scene;
      const [anna, uwe] = [who("Anna"), who("Uwe")];
      for (const id of [
        "frobnicate:T-1",
        "priority:T-1:now",
        "x".repeat(255),
        "__proto__:T-1",
        "claim:T-1:x\u0000",
      ])
        await pressForged(scene, uwe, id);
      await pass(60_000);
      anna.writes(fault);
      await pause();
      expect(anna.last()).toMatchObject({ buttons: { length: 3 } });
      expect(uwe.hears().filter(({ isPrivate }) => isPrivate)).toEqual(
        uwe.hears().filter(({ text }) => /Mitarbeitenden/.test(text)),
      );
      expect(
        who("Lena")
          .hears(internal)
          .every(({ text }) => /Ereignis(?:se)? /.test(text)),
      ).toBe(true);
    }));
});

describe("forged private metadata", () => {
  it("of a customer gives no order and reaches no other conversation", () =>
    onScene("socket", async (scene) => {
      const { who, internal, support, slack, pause } = scene;
      const [anna, ben, uwe] = [who("Anna"), who("Ben"), who("Uwe")];
      const thread = await fileTicket(scene, anna);
      const before = await ticketOf(scene, 1);
      const places = [
        { channel: internal, thread: cardOf(scene, 1).ts },
        { channel: support.open, thread },
        { channel: support.closed },
        { channel: ben.directChannel() },
        { channel: scene.elsewhere },
      ];
      for (const place of places) {
        const orders = [
          () => submitForged(scene, uwe, "reply:T-1", { text: "Ich bin der Support" }, place),
          () => submitForged(scene, uwe, "note:T-1", { text: "eine Notiz" }, place),
          () => submitForged(scene, uwe, "resolve:T-1", { text: "" }, place),
        ];
        for (const order of orders) await order();
      }
      await pause();
      expect(await ticketOf(scene, 1)).toEqual(before);
      for (const name of ["Anna", "Ben", "Lena"] as const)
        expect(JSON.stringify(who(name).hears())).not.toMatch(
          /Mitarbeitenden|Ich bin der Support|eine Notiz/,
        );
      expect(slack.calls("chat.postMessage").every(({ args }) => args["channel"] !== scene.elsewhere)).toBe(
        true,
      );
    }));

  it("that cannot be read, or is another app's, closes the window and changes nothing", () =>
    onScene("socket", async (scene) => {
      const { who, slack, settle } = scene;
      const uwe = who("Uwe");
      await fileTicket(scene, who("Anna"));
      const before = await ticketOf(scene, 1);
      for (const private_metadata of ["", "{}", "null", '{"form":{"id":"claim:T-1"}}', "x".repeat(3000)]) {
        const view = { type: "modal", id: "V1", hash: "h", callback_id: "form", private_metadata };
        const outcome = await slack.deliverRaw(
          {
            type: "view_submission",
            user: { id: uwe.id, team_id: slack.team.id },
            trigger_id: `m${private_metadata.length}`,
            view: { ...view, state: { values: {} } },
          },
          { type: "interactive" },
        );
        expect(outcome).toMatchObject({ status: "acknowledged" });
      }
      await settle();
      expect(await ticketOf(scene, 1)).toEqual(before);
      expect(uwe.hears().filter(({ isPrivate }) => isPrivate)).toEqual([]);
    }));
});
