import { describe, expect, it } from "vitest";
import type { Heard } from "./actor.ts";
import { mainSurfaces, type Order, type Surface, surfaces } from "./orders.ts";
import { fileTicket } from "./requests.ts";
import { type Mode, modes, onScene, type Scene } from "./scene.ts";

type Step = readonly [by: "Lena" | "Tom" | "Petra", order: Omit<Order, "ticket">];

const story = (tom: string): readonly Step[] => [
  ["Lena", { verb: "claim" }],
  ["Lena", { verb: "note", text: "INTERN Rechnung offen" }],
  ["Lena", { verb: "reply", text: "Wir prüfen das." }],
  ["Lena", { verb: "priority", priority: "high" }],
  ["Lena", { verb: "escalate", text: "INTERN Kündigung droht" }],
  ["Petra", { verb: "acknowledge" }],
  ["Lena", { verb: "settle" }],
  ["Lena", { verb: "transfer", colleague: tom, text: "INTERN Feierabend" }],
  ["Petra", { verb: "take" }],
  ["Petra", { verb: "release" }],
  ["Tom", { verb: "ask", text: "Seit wann ist das so?" }],
  ["Tom", { verb: "resolve" }],
  ["Tom", { verb: "reopen" }],
  ["Tom", { verb: "resolve" }],
  ["Tom", { verb: "close" }],
];

const words = ({ text, thread, isPrivate, buttons }: Heard) => ({
  // Whom it calls stands in front; and only some ways take any time.
  text: text.replace(/^@\S+\n/, "").replace(/^Bearbeitet: .*\n/m, ""),
  isPrivate,
  isReply: thread !== null,
  buttons,
});

/** What customer and desk have read at the end of the story. */
const told = async (scene: Scene, surface: Surface) => {
  const { who, support, internal } = scene;
  const anna = who("Anna");
  await fileTicket(scene, anna);
  for (const [by, order] of story(who("Tom").id)) await surface(scene, who(by), { ...order, ticket: 1 });
  return {
    customer: anna.hears(support.open).map(words),
    desk: who("Lena").hears(internal).map(words),
  };
};

const waysOver: Readonly<Record<Mode, typeof surfaces>> = { socket: surfaces, http: mainSurfaces };

describe.each(modes)("every verb over %s", (mode) => {
  it("does the same and says the same, whichever way it is given", async () => {
    const all: Record<string, Awaited<ReturnType<typeof told>>> = {};
    const tell = ([name, surface]: readonly [string, Surface]): Promise<void> =>
      onScene(mode, async (scene) => {
        all[name] = await told(scene, surface);
      });
    await Promise.all(Object.entries(waysOver[mode]).map(tell));
    const { "a command": byCommand, ...others } = all;
    expect(byCommand?.customer.map(({ text }) => text.split("\n").at(-1))).toMatchInlineSnapshot(`
      [
        "> Auf www.brandt-keramik.example erscheint seit heute 9 Uhr "500 Internal Server Error".",
        "Fällt Ihnen noch etwas ein, schreiben Sie es einfach hier.",
        "Guten Tag Anna Brandt, mein Name ist Lena Vogt von Muster Hosting GmbH. Ich kümmere mich um Ihre Anfrage T-1 und schreibe Ihnen hier.",
        "Wir prüfen das.",
        "Guten Tag Anna Brandt, mein Name ist Tom Berger von Muster Hosting GmbH. Ich kümmere mich um Ihre Anfrage T-1 und schreibe Ihnen hier.",
        "Guten Tag Anna Brandt, mein Name ist Petra Sommer von Muster Hosting GmbH. Ich kümmere mich um Ihre Anfrage T-1 und schreibe Ihnen hier.",
        "Seit wann ist das so?",
        "Ist damit alles geklärt? Antworten Sie einfach mit „Ja“, oder schreiben Sie, was noch offen ist.",
        "Ihre Anfrage T-1 ist wieder offen. Was Sie uns schon geschrieben haben, liegt uns vor.",
        "Ihre Anfrage T-1 ist abgeschlossen. Ein Satz hier genügt, und wir öffnen sie wieder.",
        "Wie zufrieden sind Sie mit unserer Hilfe bei T-1? Wählen Sie die Sterne, oder schreiben Sie eine Zahl von 1 (unzufrieden) bis 5 (sehr zufrieden).",
      ]
    `);
    expect(byCommand?.desk.map(({ text }) => text.split("\n")[0])).toMatchInlineSnapshot(`
      [
        "T-1 · abgeschlossen",
        "Lena Vogt hat T-1 übernommen.",
        "Interne Notiz von Lena Vogt:",
        "Lena Vogt an den Kunden:",
        "Lena Vogt hat die Priorität von T-1 auf „hoch“ gesetzt.",
        "T-1 · Hilfe angefragt",
        "Petra Sommer hat die Eskalation zu T-1 bestätigt.",
        "Lena Vogt hat die Eskalation zu T-1 erledigt.",
        "Lena Vogt hat T-1 an Tom Berger weitergegeben. Grund:",
        "Petra Sommer hat T-1 von Tom Berger übernommen.",
        "Petra Sommer hat T-1 freigegeben. Es wartet wieder.",
        "Tom Berger an den Kunden:",
        "Tom Berger meldet T-1 als gelöst. Der Kunde hat das letzte Wort.",
        "Tom Berger hat T-1 wieder geöffnet.",
        "Tom Berger meldet T-1 als gelöst. Der Kunde hat das letzte Wort.",
        "Tom Berger hat T-1 abgeschlossen.",
      ]
    `);
    for (const [name, read] of Object.entries(others)) expect(read, name).toEqual(byCommand);
  });
});
