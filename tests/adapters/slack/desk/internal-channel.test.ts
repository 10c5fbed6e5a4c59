import { describe, expect, it } from "vitest";
import { cardOf, fault, fileTicket } from "./requests.ts";
import { modes, onScene } from "./scene.ts";

describe.each(modes)("the internal channel over %s", (mode) => {
  it("has one card a ticket, which changes where it stands", () =>
    onScene(mode, async (scene) => {
      const { who, internal, pause } = scene;
      const [anna, lena, petra] = [who("Anna"), who("Lena"), who("Petra")];
      const thread = await fileTicket(scene, anna);
      const { ts } = cardOf(scene, 1);
      const title = () => cardOf(scene, 1).text.split("\n")[0];
      expect(title()).toBe("T-1 · wartet");
      await lena.presses("Übernehmen");
      expect(title()).toBe("T-1 · in Arbeit");
      await lena.presses("Antworten", { text: "Wir prüfen das." });
      expect(title()).toBe("T-1 · wartet auf den Kunden");
      anna.writes("Danke", { thread });
      await pause();
      expect(title()).toBe("T-1 · in Arbeit");
      await lena.presses("Als gelöst melden");
      expect(title()).toBe("T-1 · gelöst");
      await anna.presses("Ja, alles geklärt");
      expect(title()).toBe("T-1 · abgeschlossen");
      expect(petra.hears(internal).filter((one) => one.thread === null)).toMatchObject([{ ts }]);
      expect(petra.hears(internal).every((one) => one.thread === null || one.thread === ts)).toBe(true);
    }));

  it("keeps to itself what is written below a card", () =>
    onScene(mode, async (scene) => {
      const { who, internal, slack, pause } = scene;
      const [anna, tom, lena] = [who("Anna"), who("Tom"), who("Lena")];
      await fileTicket(scene, anna);
      const { ts } = cardOf(scene, 1);
      const news = await anna.news(async () => {
        tom.writes("INTERN Der Kunde ruft ständig an", { channel: internal, thread: ts });
        tom.writes("INTERN auch im Kanal", { channel: internal, thread: ts, broadcast: true });
        tom.writes(`<@${slack.bot.userId}> note INTERN bitte geduldig`, { channel: internal, thread: ts });
        tom.writes("INTERN Was meint ihr?", { channel: internal });
        await lena.commands("note T-1 INTERN Rechnung offen");
        await lena.commands("escalate T-1 INTERN Kündigung droht");
        await who("Petra").presses("Bestätigen");
        await pause();
      });
      expect(news).toEqual([]);
      await tom.commands("show T-1");
      for (const note of ["ständig an", "auch im Kanal", "bitte geduldig", "Rechnung offen"])
        expect(tom.last().text).toContain(note);
    }));
});

describe("a reply", () => {
  it("is shown as the customer will read it, with advice, before it is sent", () =>
    onScene("socket", async (scene) => {
      const { who, slack, settle } = scene;
      const [anna, lena] = [who("Anna"), who("Lena")];
      await fileTicket(scene, anna);
      const { channel, ts } = cardOf(scene, 1);
      await slack.press(lena.id, channel, ts, "form:reply:T-1");
      await settle();
      const text = "Das ist unmöglich, aber ich garantiere Ihnen: bis morgen läuft es.";
      const news = await anna.news(() => slack.submit(lena.id, { text: { text } }));
      expect(news).toEqual([]);
      const shown = slack.modal(lena.id)?.shown ?? "";
      expect(shown).toContain("Lena Vogt, Muster Hosting GmbH");
      expect(shown).toMatch(/„[^“]*garantiere“[^\n]*/);
      expect(shown).toContain("„unmöglich“");
      await slack.submit(lena.id, { text: { text: "Wir arbeiten daran." } });
      expect(slack.modal(lena.id)?.shown).not.toContain("garantiere");
      const sent = await anna.news(() => slack.submit(lena.id));
      expect(sent).toMatchObject([{ text: "Lena Vogt, Muster Hosting GmbH\nWir arbeiten daran." }]);
      expect(slack.modal(lena.id)).toBeNull();
    }));

  it("is sent by command too, whole, however long it is", () =>
    onScene("socket", async (scene) => {
      const { who } = scene;
      const [anna, lena] = [who("Anna"), who("Lena")];
      await fileTicket(scene, anna);
      const long = Array.from({ length: 500 }, (_, index) => `Schritt ${index + 1}.`).join(" ");
      const news = await anna.news(() => lena.commands(`reply T-1 ${long}`));
      expect(news.map(({ text }) => text.split("\n").slice(1).join("\n")).join(" ")).toBe(long);
    }));

  it("is also what an agent writes in the customer's thread, and the bot is silent from then on", () =>
    onScene("socket", async (scene) => {
      const { who, pause } = scene;
      const [anna, tom] = [who("Anna"), who("Tom")];
      const thread = anna.writes("geht nicht");
      await pause();
      tom.writes("Guten Tag, ich sehe mir das an.", { thread });
      await pause();
      const news = await anna.news(async () => {
        anna.writes("Danke. Der Shop zeigt Fehler 502.", { thread });
        anna.writes("Wie richte ich mein Postfach in Outlook ein?", { thread });
        await pause();
      });
      expect(news).toEqual([]);
      expect(cardOf(scene, 1).text).toMatch(/in Arbeit[\s\S]*Zuständig: Tom Berger/);
      await tom.commands("show T-1");
      expect(tom.last().text).toContain("Tom Berger: Guten Tag, ich sehe mir das an.");
    }));
});

describe("the desk's people", () => {
  it("who write in a support channel or below an announcement of their own ask for nothing", () =>
    onScene("socket", async (scene) => {
      const { who, pause, support } = scene;
      const [lena, tom, anna] = [who("Lena"), who("Tom"), who("Anna")];
      const announced = lena.writes("Heute Nacht warten wir die Server. Mein Postfach geht nicht!");
      tom.writes("Danke, die Seite zeigt Fehler 500.", { thread: announced });
      await pause();
      expect(lena.hears()).toEqual([]);
      anna.writes(fault, { thread: announced });
      await pause();
      expect(anna.last(support.open)).toMatchObject({ thread: announced, buttons: { length: 3 } });
    }));

  it("see nothing of a legal matter unless they lead, wherever they look", () =>
    onScene("socket", async (scene) => {
      const { who, internal, slack, settle } = scene;
      const [anna, tom, petra] = [who("Anna"), who("Tom"), who("Petra")];
      const thread = anna.writes("Mein Anwalt reicht Klage ein. Aktenzeichen GEHEIM-7. Kundennummer 10584");
      await scene.pause();
      anna.writes("Frist ist GEHEIM-8", { thread });
      await settle();
      for (const words of ["show T-1", "queue", "claim T-1", "reply T-1 hallo", "note T-1 INTERN", ""])
        await tom.commands(words);
      slack.openHome(tom.id);
      await settle();
      const said = JSON.stringify(tom.hears()) + slack.home(tom.id)?.shown;
      expect(said).not.toMatch(/GEHEIM-[78]/);
      expect(cardOf(scene, 1).text).toContain("nur für Leitungen");
      await petra.commands("show T-1");
      expect(petra.last(internal).text).toMatch(/GEHEIM-7[\s\S]*GEHEIM-8/);
    }));

  it("are named to customers only where they speak to them", () =>
    onScene("socket", async (scene) => {
      const { who, pause, slack } = scene;
      const [anna, lena, tom, petra] = [who("Anna"), who("Lena"), who("Tom"), who("Petra")];
      const thread = await fileTicket(scene, anna);
      await tom.commands("note T-1 INTERN von Tom");
      await tom.commands("priority T-1 high");
      await tom.commands("escalate T-1 INTERN Hilfe");
      await petra.presses("Bestätigen");
      await lena.commands("claim T-1");
      await lena.commands("reply T-1 Ich kümmere mich darum.");
      anna.writes(`<@${petra.id}> sehen Sie das bitte?`, { thread });
      await pause();
      const said = JSON.stringify(anna.hears());
      expect(said).toContain("Lena Vogt");
      expect(said).not.toMatch(/Tom Berger|Petra Sommer/);
      expect(slack.modal(anna.id)).toBeNull();
    }));
});

describe("a customer in the internal channel", () => {
  it("can do no more there than anywhere", () =>
    onScene("socket", async (scene) => {
      const { who, slack, internal, settle, pause } = scene;
      const [anna, uwe] = [who("Anna"), who("Uwe")];
      await fileTicket(scene, anna);
      slack.join(uwe.id, internal);
      const { ts } = cardOf(scene, 1);
      const before = cardOf(scene, 1).text;
      for (const action of ["claim:T-1", "priority:T-1:high", "show:T-1"]) {
        const news = await uwe.news(() => slack.press(uwe.id, internal, ts, action));
        expect(news).toMatchObject([{ isPrivate: true, text: expect.stringMatching(/Mitarbeitenden/) }]);
      }
      await slack.press(uwe.id, internal, ts, "form:reply:T-1");
      await settle();
      await slack.submit(uwe.id, { text: { text: "Ich bin der Support" } });
      const news = await uwe.news(() => slack.submit(uwe.id));
      expect(news).toMatchObject([{ isPrivate: true, text: expect.stringMatching(/Mitarbeitenden/) }]);
      uwe.writes("Bei mir geht gar nichts mehr", { channel: internal });
      uwe.writes(`<@${slack.bot.userId}> claim`, { channel: internal, thread: ts });
      await pause();
      expect(cardOf(scene, 1).text).toBe(before);
      expect(anna.hears().at(-1)?.text).toContain("T-1");
      expect(anna.hears().some(({ text }) => text.includes("Ich bin der Support"))).toBe(false);
    }));
});
