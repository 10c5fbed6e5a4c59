import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCase } from "../../src/core/case.ts";
import type { Command } from "../../src/core/command.ts";
import type { Person } from "../../src/core/person.ts";
import { partyOf } from "../../src/core/person.ts";
import { Unreachable } from "../../src/runtime/port.ts";
import { saveCase } from "../../src/storage/cases.ts";
import { joinIdentities, rememberPerson } from "../../src/storage/people.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";
import { servicesDeskFile } from "../support/services-desk.ts";

const lena = person("lena", "agent");
const minute = 60_000;

let running: LoopbackDesk;
beforeEach(async () => {
  running = await startLoopbackDesk(undefined, {
    deskFile: servicesDeskFile({}, { burst: { tickets: 3, minutes: 30 } }),
  });
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

const mail = (name: string): string =>
  `Der Posteingang von ${name}@shop.example ist seit 9 Uhr leer, Fehler 451.`;

const files = async (name: string, number: string, fault = mail(name)): Promise<Person> => {
  const customer = person(name);
  const thread = await says(customer, `${fault} Kundennummer ${number}`);
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
    const thread = await says(customer, `${mail("anna")} Kundennummer 10131`);
    await update("Ein Netzteil wird getauscht.");
    expect(toCustomers("Netzteil")).toEqual([]);
    await says(customer, "ja", thread);
    expect(toCustomers("Netzteil")).toHaveLength(1);
    expect(card()).toContain("Tickets: 1");
  });

  it("ends for whoever was told and has filed nothing, once each, over restarts and lost answers", async () => {
    await open("Wir prüfen den Mailserver.");
    const thread = await says(person("anna"), `${mail("anna")} Kundennummer 10131`);
    await says(person("ben"), `${mail("ben")} Kundennummer 10248`);
    await running.letPass(5 * 60 * minute);
    running.platform.failWith({ error: new Unreachable("lost", "unknown"), when: "after" });
    expect(await end("Alles läuft wieder.")).toMatch(/^I-1 ist beendet\. 2 Kunden werden gefragt/);
    await running.restart(minute);
    running.platform.failWith(null);
    await running.restart(10 * minute);
    await running.letPass(10 * minute);
    const told = toCustomers(
      "Die Störung bei E-Mail, über die wir Sie informiert haben, ist beendet.\nAlles läuft wieder.",
    );
    expect(told).toHaveLength(2);
    expect(told.map(({ job }) => job.conversation.thread)).toContain(thread);
  });

  it("ends once for whoever was told and has a ticket of it too, or was told under two accounts", async () => {
    await open();
    const anna = await files("anna", "10131");
    const [dora, other] = [person("dora"), person("dora-on-discord")];
    const dialogues = [anna, dora, dora, other].map((customer, index) => ({
      ...openCase({
        id: `${index}`,
        customer: partyOf(customer),
        conversation: { platform: "web", channel: "support", thread: `told-${index}` },
        language: "de",
        openedAt: running.clock.now(),
      }),
      told: ["impaired:mail" as const],
    }));
    await running.store.tx(async (db) => {
      for (const { key } of [dora, other]) await rememberPerson(db, { key, name: "Dora", seenAt: 0 });
      await joinIdentities(db, other.key, dora.key);
      for (const [index, one] of dialogues.entries())
        await saveCase(db, one, null, running.clock.now() + index);
    });
    expect(await end("Alles läuft wieder.")).toContain("2 Kunden");
    const told = toCustomers("Alles läuft wieder.").map(({ job }) => job.conversation.thread);
    expect(told).toHaveLength(2);
    expect(told).toContain("told-3");
  });

  it("ends for nobody who told of something else, or long before", async () => {
    await says(person("cora"), "Auf www.shop.example erscheint seit 9 Uhr Fehler 500. Kundennummer 10317");
    await open();
    await end("Alles läuft wieder.");
    expect(toCustomers("Alles läuft wieder.")).toEqual([]);
  });

  it("leaves old tickets and those about other things alone, and lets go of one", async () => {
    await files("ben", "10248");
    await running.letPass(3 * 60 * minute);
    await files("anna", "10131");
    await files("cora", "10317", "Auf www.shop.example erscheint seit 9 Uhr Fehler 500.");
    await open();
    expect(card()).toContain("Tickets: 1");
    await does({ verb: "incident detach" }, 2);
    expect(card()).toContain("Tickets: 0");
    await update("Ein Netzteil wird getauscht.");
    expect(toCustomers("Netzteil")).toEqual([]);
    await does({ verb: "incident attach", incident: 1 }, 2);
    expect(card()).toContain("Tickets: 1");
    expect(toCustomers("Netzteil")).toHaveLength(1);
  });

  it("is one a service and no matter of customers, and says what is wrong with a command", async () => {
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
    await running.platform.deliver(
      ordered(person("anna"), { verb: "incident open", service: "mail", text: "x" }, null, "order-anna", 1),
    );
    await running.letPass(0);
    expect(running.platform.shown.at(-1)?.job.onlyFor).toBe("web:anna");
    expect(await does({ verb: "incident list" })).toBe("Gerade läuft keine Störung.");
    expect(await open()).toMatch(/^I-2 \(E-Mail\) ist eröffnet/);
  });
});

const suggestions = () => running.platform.shown.filter(({ text }) => text.includes("Ist das eine Störung?"));

const shop = (name: string): string =>
  `Im Bestellformular auf ${name}.example erscheint seit 9 Uhr nach dem Absenden Fehler 502.`;

const unlike = "Auf der Rechnung vom Mai steht eine falsche Adresse, Fehler 7 beim Ändern in cora.example.";

describe("a burst of similar tickets (R11)", () => {
  it("suggests an incident to the leads once, and one click takes all of them in", async () => {
    await files("anna", "10131");
    await files("ben", "10248");
    expect(suggestions()).toEqual([]);
    await files("cora", "10317");
    await files("dirk", "10402");
    expect(suggestions()).toHaveLength(1);
    expect(suggestions()[0]?.text).toMatch(
      /^3 ähnliche Tickets in 30 Minuten\. .+\nDienst: E-Mail\nTickets: T-1, T-2, T-3\n/,
    );
    expect(suggestions()[0]?.job.ping).toEqual(["leads"]);
    expect(suggestions()[0]?.job.message.actions).toMatchObject([{ id: "incident open:S:mail" }]);
    await open();
    expect(toCustomers("gehört zu einer Störung bei uns")).toHaveLength(4);
    await files("emil", "10466");
    expect(suggestions()).toHaveLength(1);
  });

  it("is one in like words too, and none of one customer or too slowly", async () => {
    await files("anna", "10131", shop("anna"));
    await files("anna", "10131", shop("shop"));
    await running.letPass(31 * minute);
    await files("ben", "10248", shop("ben"));
    await files("cora", "10317", unlike);
    await files("dirk", "10402", shop("dirk"));
    expect(suggestions()).toEqual([]);
    await files("emil", "10466", shop("emil"));
    expect(suggestions().map(({ text }) => text.split("\n")[1])).toEqual(["Tickets: T-3, T-5, T-6"]);
    expect(suggestions()[0]?.job.message.actions).toEqual([]);
  });
});
