import { expect, it } from "vitest";
import { type Actor, onMixed } from "./scene.ts";

const heardBy = (actor: Actor, words: string): number =>
  actor.hears().filter(({ text }) => text.includes(words)).length;

it("R11 an incident: one update reaches customers on both platforms, each in their language, once", () =>
  onMixed("slack", async ({ on, pause, settle, restart }) => {
    const [anna, ben, lena] = [on("slack", "Anna"), on("discord", "Ben"), on("slack", "Lena")];
    anna.writes("Der Posteingang von a@brandt.example ist seit 9 Uhr leer, Fehler 451. Kundennummer 10584");
    ben.writes(
      "My inbox b@ebersbach.example has been empty since 9 this morning, error 451. Customer number 10317",
    );
    await pause();
    await anna.presses("Ja, stimmt so");
    await ben.presses("Yes, that's right");
    await lena.commands("incident open mail");
    await settle();
    expect(heardBy(anna, "gehört zu einer Störung bei uns: E-Mail")).toBe(1);
    expect(heardBy(ben, "belongs to a disruption on our side: E-mail")).toBe(1);

    await lena.presses("Alle informieren", { text: "Ein Netzteil wird getauscht." });
    await restart();
    for (const customer of [anna, ben]) expect(heardBy(customer, "Ein Netzteil wird getauscht.")).toBe(1);

    await lena.presses("Störung beenden");
    await lena.presses("Text eingeben", { text: "Das Netzteil ist getauscht." });
    await settle();
    expect(anna.last().text).toContain("Funktioniert bei Ihnen alles wieder?");
    expect(ben.last().text).toContain("Does everything work for you again?");
    await ben.presses("Yes, all settled");
    expect(ben.last().text).toContain("Is there anything else we can do for you?");
  }));
