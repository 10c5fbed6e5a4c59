import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import type { Person } from "../../src/core/person.ts";
import { Unreachable } from "../../src/runtime/port.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";
import { servicesDeskFile } from "../support/services-desk.ts";

const lena = person("lena", "agent");
const minute = 60_000;

let running: LoopbackDesk;
beforeEach(async () => {
  running = await startLoopbackDesk(undefined, { deskFile: servicesDeskFile() });
});
afterEach(() => running.stop());

let messages = 0;
const says = async (by: Person, text: string, thread: string | null = null): Promise<string> => {
  messages += 1;
  const id = `m${messages}`;
  await running.platform.deliver(wrote(by, text, { id, at: running.clock.now(), thread }));
  await running.letPass(4000);
  return id;
};

const german = (name: string, number: string): string =>
  `Der Posteingang von ${name}@shop.example ist seit 9 Uhr leer, Fehler 451. Kundennummer ${number}`;

const files = async (name: string, number: string): Promise<Person> => {
  const customer = person(name);
  const thread = await says(customer, german(name, number));
  await says(customer, "ja", thread);
  return customer;
};

let orders = 0;
const does = async (command: Command, ticket: number | null = null): Promise<string> => {
  orders += 1;
  await running.platform.deliver(ordered(lena, command, ticket, `order-${orders}`, running.clock.now()));
  await running.letPass(0);
  return running.platform.shown.findLast(({ job }) => job.onlyFor === lena.key)?.text ?? "";
};

const open = (text: string | null = null) => does({ verb: "incident open", service: "mail", text });
const update = (text: string) => does({ verb: "incident update", incident: 1, text });
const end = (text: string) => does({ verb: "incident end", incident: 1, text });

const toCustomers = (words: string) =>
  running.platform.shown.filter(
    ({ job, text }) => job.conversation.channel === "support" && text.includes(words),
  );
const card = (): string => {
  const post = running.platform.shown.find(({ text }) => text.startsWith("I-1 ·"));
  return running.platform.updates.findLast(({ remoteId }) => remoteId === post?.id)?.text ?? post?.text ?? "";
};

describe("an incident (R11)", () => {
  it("takes in what was filed before it and what is filed after, and tells all of them the same once", async () => {
    await files("anna", "10131");
    expect(await open("Wir prüfen den Mailserver.")).toMatch(
      /^I-1 \(E-Mail\) ist eröffnet\. .*zwei Stunden: 1;/,
    );
    expect(toCustomers("gehört zu einer Störung bei uns: E-Mail")).toHaveLength(1);
    await files("ben", "10248");
    expect(
      toCustomers("Derzeit ist bei uns eingeschränkt:\n• E-Mail: Wir prüfen den Mailserver."),
    ).toHaveLength(1);
    expect(toCustomers("Ihre Anfrage gehört zu einer Störung bei uns: E-Mail. Sobald")).toHaveLength(1);
    expect(card()).toContain("Tickets: 2");

    expect(await update("Ein Netzteil wird getauscht.")).toBe("I-1: geht an 2 Kunden.");
    const news = toCustomers("Ein Netzteil wird getauscht.");
    expect(news.map(({ job }) => job.conversation.thread)).toHaveLength(2);
    expect(new Set(news.map(({ job }) => job.conversation.thread)).size).toBe(2);
    expect(card()).toContain("Ein Netzteil wird getauscht.");

    expect(await end("Das Netzteil ist getauscht.")).toMatch(/^I-1 ist beendet\. 2 Kunden werden gefragt/);
    expect(toCustomers("Funktioniert bei Ihnen alles wieder?")).toHaveLength(2);
    expect(card()).toMatch(/^I-1 · beendet: E-Mail/);
  });

  it("reaches each customer once, over restarts and a platform that loses its answers", async () => {
    await files("anna", "10131");
    await files("ben", "10248");
    await open();
    running.platform.failWith({ error: new Unreachable("lost", "unknown"), when: "after" });
    await update("Ein Netzteil wird getauscht.");
    await running.restart(minute);
    running.platform.failWith(null);
    await running.restart(10 * minute);
    await running.letPass(10 * minute);
    expect(toCustomers("Ein Netzteil wird getauscht.")).toHaveLength(2);
  });

  it("is told on to whoever has not filed yet, with the latest words", async () => {
    await open("Wir prüfen den Mailserver.");
    const customer = person("anna");
    const thread = await says(customer, german("anna", "10131"));
    await update("Ein Netzteil wird getauscht.");
    expect(toCustomers("Netzteil")).toEqual([]);
    await says(customer, "ja", thread);
    expect(toCustomers("Netzteil")).toHaveLength(1);
    expect(card()).toContain("Tickets: 1");
  });

  it("lets go of a ticket that is about something else", async () => {
    await files("anna", "10131");
    await open();
    await does({ verb: "incident detach" }, 1);
    expect(card()).toContain("Tickets: 0");
    await update("Ein Netzteil wird getauscht.");
    expect(toCustomers("Netzteil")).toEqual([]);
    await does({ verb: "incident attach", incident: 1 }, 1);
    expect(card()).toContain("Tickets: 1");
    expect(toCustomers("Netzteil")).toHaveLength(1);
  });

  it("leaves old tickets and those about other things alone", async () => {
    await files("anna", "10131");
    await running.letPass(3 * 60 * minute);
    const customer = person("ben");
    const thread = await says(
      customer,
      "Auf www.shop.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer 10248",
    );
    await says(customer, "ja", thread);
    expect(await open()).toMatch(/^I-1 \(E-Mail\) ist eröffnet\. Wer den Dienst/);
    expect(toCustomers("Störung bei uns")).toEqual([]);
  });

  it("is one a service, and says what is wrong with a command", async () => {
    await open();
    expect(await open()).toMatch(/^Zu E-Mail läuft schon I-1\./);
    expect(await does({ verb: "incident open", service: "mehl", text: null })).toMatch(
      /^Einen Dienst „mehl“ kennt der Desk nicht\. Es gibt: mail, web$/,
    );
    expect(await does({ verb: "incident list" })).toMatch(
      /^Eine Störung läuft\nI-1 · E-Mail · seit .+ · Tickets: 0$/,
    );
    expect(await does({ verb: "incident end", incident: 1, text: null })).toMatch(
      /^I-1 \(E-Mail\) hat 0 Tickets\./,
    );
    await end("Vorbei.");
    expect(await update("Noch etwas")).toMatch(/^I-1 ist schon beendet\./);
    expect(await does({ verb: "incident update", incident: 5, text: "x" })).toMatch(
      /^I-5 läuft gerade nicht\./,
    );
    expect(await does({ verb: "incident list" })).toBe("Gerade läuft keine Störung.");
    expect(await open()).toMatch(/^I-2 \(E-Mail\) ist eröffnet/);
  });

  it("is no matter of customers", async () => {
    const anna = person("anna");
    const command: Command = { verb: "incident open", service: "mail", text: "Alles kaputt" };
    await running.platform.deliver(ordered(anna, command, null, "order-anna", running.clock.now()));
    await running.letPass(0);
    expect(running.platform.shown.at(-1)?.job.onlyFor).toBe(anna.key);
    expect(await does({ verb: "incident list" })).toBe("Gerade läuft keine Störung.");
  });
});
