import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readActionId } from "../../src/core/act-id.ts";
import type { Command } from "../../src/core/command.ts";
import type { Person } from "../../src/core/person.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";
import { servicesDeskFile } from "../support/services-desk.ts";

const lena = person("lena", "agent");
const tom = person("tom", "agent");
const promise = "Das läuft in einer Stunde garantiert wieder.";

let running: LoopbackDesk;
beforeEach(async () => {
  running = await startLoopbackDesk(undefined, { deskFile: servicesDeskFile({}, {}) });
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

const files = async (name: string, number: string): Promise<void> => {
  const customer = person(name);
  const fault = `Der Posteingang von ${name}@shop.example ist seit 9 Uhr leer, Fehler 451.`;
  const thread = await says(customer, `${fault} Kundennummer ${number}`);
  await says(customer, "ja", thread);
};

let orders = 0;
const does = async (command: Command, ticket: number | null = null, by = lena): Promise<string> => {
  orders += 1;
  await running.platform.deliver(ordered(by, command, ticket, `order-${orders}`, running.clock.now()));
  await running.letPass(1);
  return toldTo(by);
};
const toldTo = (by: Person): string =>
  running.platform.shown.findLast(({ job }) => job.onlyFor === by.key)?.text ?? "";

const toCustomers = (words: string) =>
  running.platform.shown.filter(
    ({ job, text }) => job.conversation.channel === "support" && text.includes(words),
  );

/** The command behind the last private message's button. */
const behindButton = (label: string, by = lena): Command => {
  const { message } = running.platform.shown.findLast(({ job }) => job.onlyFor === by.key)?.job ?? {};
  const id = message?.actions.find((action) => action.label === label)?.id ?? "";
  const act = readActionId(id)?.act;
  if (act?.act !== "command") throw new Error(`There is no button "${label}".`);
  return act.command;
};

describe("a reply that waits", () => {
  it("outlives a restart and is sent by its button, once", async () => {
    await files("anna", "10131");
    expect(await does({ verb: "reply", text: promise }, 1)).toContain("T-1 · noch nicht gesendet");
    const button = behindButton("Trotzdem senden");
    expect(toCustomers(promise)).toHaveLength(0);

    await running.restart(60_000);
    await does(button, 1);
    expect(toCustomers(promise)).toHaveLength(1);
    expect(await does(button, 1)).toBe("Zu T-1 wartet gerade kein Text von Ihnen.");
    expect(toCustomers(promise)).toHaveLength(1);
  });
});

describe("news of an incident", () => {
  const open = (text: string): Command => ({ verb: "incident open", service: "mail", text });
  const update = (text: string): Command => ({ verb: "incident update", incident: 1, text });
  const sendIt: Command = { verb: "incident send", wording: "own", held: null };

  it("wait before an incident is opened with them, over a restart, until their author sends them", async () => {
    await files("anna", "10131");
    const told = await does(open(promise));
    expect(told).toContain("Störung E-Mail · noch nicht eröffnet");
    expect(told).toContain("Das würde ein Kunde lesen.");
    expect(toCustomers("Störung bei uns")).toHaveLength(0);
    const button = behindButton("Trotzdem senden");

    await running.restart(60_000);
    expect(await does(button)).toMatch(/^I-1 \(E-Mail\) ist eröffnet\./);
    expect(toCustomers(promise)).toHaveLength(1);
    expect(await does(button)).toContain("Gerade wartet kein Text von Ihnen");
  });

  it("go out as suggested where the suggestion is whole", async () => {
    await files("anna", "10131");
    await does(open("Wir prüfen den Mailserver."));
    expect(await does(update("Das Update kommt am 1. März."))).toContain(
      "Den Vorschlag sendet auch: /ticket incident send suggested",
    );
    expect(await does(behindButton("Vorschlag senden"))).toBe("I-1: geht an einen Kunden.");
    expect(toCustomers("Das Update kommt voraussichtlich ab dem 15. März.")).toHaveLength(1);
  });

  it("are their author's to send, and other words about the same take their place", async () => {
    await does(open("Wir prüfen den Mailserver."));
    await does(update(promise));
    expect(await does(sendIt, null, tom)).toContain("Gerade wartet kein Text von Ihnen");
    expect(await does({ ...sendIt, wording: "suggested" })).toContain("noch keinen fertigen Vorschlag");
    await does(update("Ein Netzteil wird getauscht."));
    expect(await does(sendIt)).toContain("Gerade wartet kein Text von Ihnen");
    expect(toCustomers(promise)).toHaveLength(0);
  });

  it("are refused when the incident has ended meanwhile, and stay", async () => {
    await does(open("Wir prüfen den Mailserver."));
    await does(update(promise));
    await does({ verb: "incident end", incident: 1, text: "E-Mails kommen wieder an." }, null, tom);
    expect(await does(sendIt)).toContain("I-1 ist schon beendet");
  });
});
