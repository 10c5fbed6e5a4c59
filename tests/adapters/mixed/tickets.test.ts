import { describe, expect, it } from "vitest";
import { type Actor, codeFor, onMixed, type Scene, type Side } from "./scene.ts";

const fault =
  'Auf www.brandt-keramik.example erscheint seit heute 9 Uhr "500 Internal Server Error". Kundennummer 10584';
const mailbox = "Mein Postfach anna@brandt-keramik.example empfängt seit gestern keine Mails mehr.";

const fileTicket = async ({ pause }: Scene, customer: Actor): Promise<void> => {
  customer.writes(fault);
  await pause();
  await customer.presses("Ja, stimmt so");
};

const textsOf = (by: Actor): readonly string[] => by.hears().map(({ text }) => text);

const callsOn = ({ slack, discord }: Scene, side: Side) =>
  side === "slack"
    ? slack
        .pings()
        .filter(({ author }) => author === slack.bot.userId)
        .map(({ users, groups }) => [...users, ...groups])
    : discord
        .pings()
        .filter(({ author, users, roles }) => author === discord.botUserId && users.length + roles.length > 0)
        .map(({ users, roles }) => [...users, ...roles]);

describe.each([
  { outside: "discord", inside: "slack" },
  { outside: "slack", inside: "discord" },
] as const)("customers on $outside, the desk on $inside", ({ outside, inside }) => {
  it("meet in one ticket, from the first word to the rating", () =>
    onMixed(inside, async (scene) => {
      const { on, pause, complaints } = scene;
      const [anna, lena, tom] = [on(outside, "Anna"), on(inside, "Lena"), on(inside, "Tom")];
      await fileTicket(scene, anna);
      expect(anna.last().text).toContain("Ihre Anfrage T-1");
      expect(lena.last().text).toMatch(/^T-1 · wartet\n[\s\S]*10584[\s\S]*> Auf www\.brandt-keramik/);

      await lena.presses("Übernehmen");
      expect(anna.last().text).toContain("mein Name ist Lena Vogt");
      await tom.commands("claim T-1");
      expect(tom.last().text).toContain("Lena Vogt hat T-1");
      expect(textsOf(lena).some((text) => text.includes("erreicht Lena Vogt jederzeit"))).toBe(false);

      await lena.presses("Antworten", { text: "Wir sehen *nach*." });
      expect(anna.last().text).toBe("Lena Vogt, Muster Hosting GmbH\nWir sehen *nach*.");
      await lena.commands("reply T-1 Bitte laden Sie neu.");
      expect(anna.last().text).toBe("Lena Vogt, Muster Hosting GmbH\nBitte laden Sie neu.");
      const heard = anna.hears().length;
      await lena.commands("note T-1 INTERN Rechnung offen");
      expect(tom.last().text).toBe("Interne Notiz von Lena Vogt:\n> INTERN Rechnung offen");
      expect(anna.hears()).toHaveLength(heard);

      anna.writes("Die Bilder fehlen noch.", "thread");
      await pause();
      expect(tom.last()).toMatchObject({ thread: expect.any(String) });
      expect(tom.last().text).toContain("Anna Brandt schreibt:\n> Die Bilder fehlen noch.");

      await lena.commands("resolve T-1 Das Modul ist neu gestartet.");
      expect(anna.last().text).toContain("Das Modul ist neu gestartet.");
      await anna.presses("Ja, alles geklärt");
      expect(lena.last().text).toBe("Anna Brandt bestätigt: T-1 ist gelöst.");
      await anna.presses("5 ★");
      expect(lena.last().text).toBe("Der Kunde bewertet T-1 mit 5 von 5.");
      expect(complaints).toEqual([]);
    }));

  it("call the leads where the desk is, and nobody where the customers are", () =>
    onMixed(inside, async (scene) => {
      const { on, pause, leads } = scene;
      const [anna, lena, petra] = [on(outside, "Anna"), on(inside, "Lena"), on(inside, "Petra")];
      await fileTicket(scene, anna);
      await lena.commands("escalate T-1 INTERN Kündigung droht @everyone <!channel>");
      expect(petra.last().text).toContain("INTERN Kündigung droht");
      expect(callsOn(scene, inside)).toEqual([[leads[inside]]]);
      await lena.commands("claim T-1");
      anna.writes("@everyone @here <!channel> Ist da jemand?", "thread");
      await pause();
      expect(callsOn(scene, inside)).toEqual([[leads[inside]], [lena.id]]);
      expect(callsOn(scene, outside)).toEqual([]);
    }));

  it("let agents work from the customers' platform too, and answer them where they are", () =>
    onMixed(inside, async (scene) => {
      const { on, pause, complaints, settle } = scene;
      const [anna, lena, there] = [on(outside, "Anna"), on(inside, "Lena"), on(outside, "Tom")];
      await fileTicket(scene, anna);
      await there.commands("claim T-1");
      await settle();
      expect(lena.last().text).toBe("Tom Berger hat T-1 übernommen.");
      expect(anna.last().text).toContain("mein Name ist Tom Berger");
      anna.writes("Die Bilder fehlen noch.", "thread");
      await pause();
      expect(lena.last().text).toContain("> Die Bilder fehlen noch.");
      // Nobody can be called on a platform they are not on.
      expect([...callsOn(scene, inside), ...callsOn(scene, outside)]).toEqual([]);
      expect(complaints).toEqual([]);
    }));
});

describe.each([
  { first: "discord", second: "slack" },
  { first: "slack", second: "discord" },
] as const)("a customer of $first who comes back on $second", ({ first, second }) => {
  it("is asked there for the number once, proves it by a code, and is never asked again on either", () =>
    onMixed("slack", async (scene) => {
      const { on, pause } = scene;
      const [before, after] = [on(first, "Anna"), on(second, "Anna")];
      await fileTicket(scene, before);
      after.writes(mailbox);
      await pause();
      await after.presses("Kundennummer eingeben", { number: "10584" });
      await after.presses("Code eingeben", { code: codeFor(before) });
      await pause();
      expect(after.last().text).toMatch(/•••84[\s\S]*keine Mails mehr/);
      await after.presses("Ja, stimmt so");
      expect(after.last().text).toContain("Ihre Anfrage T-2");
      expect(textsOf(before).some((text) => text.includes("T-2"))).toBe(false);

      for (const [who, text] of [
        [before, "Der DSL-Anschluss in der Werkstatt ist seit gestern Abend ohne Verbindung, Lampe rot."],
        [after, "Die Rechnung für www.brandt-keramik.example vom Februar ist doppelt gebucht, 12,90 Euro."],
      ] as const) {
        who.writes(text);
        await pause();
        if (who.last().buttons.includes("Neues Anliegen")) await who.presses("Neues Anliegen");
        await pause();
        const asked = who.hears().filter((one) => one.text.startsWith("Wie lautet Ihre Kundennummer"));
        expect(asked).toEqual([]);
      }
    }));

  it("is somebody else to the desk until they give the number themselves: names alone link nobody", () =>
    onMixed("slack", async (scene) => {
      const { on, pause } = scene;
      await fileTicket(scene, on(first, "Anna"));
      const other = on(second, "Anna");
      other.writes(mailbox);
      await pause();
      expect(other.last().text).toContain("Wie lautet Ihre Kundennummer");
      expect(other.last().text).not.toContain("•••84");
      expect(textsOf(other).some((text) => text.includes("T-1"))).toBe(false);
    }));
});
