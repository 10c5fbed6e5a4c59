import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const lena = person("lena", "agent");

let running: LoopbackDesk;
beforeEach(async () => {
  running = await startLoopbackDesk();
});
afterEach(() => running.stop());

/** Of different customers, as calls in quick succession are. */
const numbers = ["10131", "10248", "10317", "10402", "10466", "10584"];

const file = async (ticket: number): Promise<void> => {
  const customer = person(`customer${ticket}`);
  const fault = `Auf www.brandt-keramik.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer ${numbers[ticket - 1]}`;
  await running.platform.deliver(wrote(customer, fault, { id: `m${ticket}`, at: running.clock.now() }));
  await running.letPass(3000);
  const yes = wrote(customer, "ja", { id: `y${ticket}`, at: running.clock.now(), thread: `m${ticket}` });
  await running.platform.deliver(yes);
  await running.letPass(3000);
};

const escalate = async (ticket: number): Promise<void> => {
  const command = { verb: "escalate", reason: { internal: "wartet" } } as const;
  const at = running.clock.now();
  await running.platform.deliver(ordered(lena, command, ticket, `escalate-${ticket}-${at}`, at));
  await running.letPass(1);
};

/** So many faults of the same kind also suggest an incident, which is no call. */
const isSuggestion = (text: string): boolean => text.includes("Ist das eine Störung?");
const calls = () =>
  running.platform.shown.filter(({ job, text }) => job.ping.includes("leads") && !isSuggestion(text));

describe("calls for the leads in quick succession", () => {
  it("have a card each up to three, and one card together from the fourth on", async () => {
    for (let ticket = 1; ticket <= 6; ticket += 1) await file(ticket);
    for (let ticket = 1; ticket <= 6; ticket += 1) await escalate(ticket);
    expect(calls()).toHaveLength(4);
    const changed = running.platform.updates.filter(({ text }) => text.includes("Eskalationen"));
    expect(changed.at(-1)?.text).toMatch(/^3 Eskalationen in kurzer Zeit\nT-4: .+\nT-5: .+\nT-6: /);
    expect(new Set(changed.map(({ remoteId }) => remoteId))).toEqual(new Set([calls().at(-1)?.id]));
  });

  it("have one card together from the fourth on when the clock makes them too", async () => {
    for (let ticket = 1; ticket <= 6; ticket += 1) await file(ticket);
    await running.letPass(2 * 24 * 60 * 60 * 1000);
    expect(calls()).toHaveLength(4);
    expect(calls().at(-1)?.text).toMatch(/^Noch eine Eskalation in kurzer Zeit\nT-\d: Antwort überfällig/);
  });

  it("have cards of their own again when it has been quiet", async () => {
    for (let ticket = 1; ticket <= 5; ticket += 1) await file(ticket);
    for (let ticket = 1; ticket <= 4; ticket += 1) await escalate(ticket);
    await running.letPass(11 * 60 * 1000);
    await escalate(5);
    expect(calls()).toHaveLength(5);
    expect(calls().at(-1)?.text).toMatch(/^T-5 · /);
  });

  it("that were merged get no late card of their own when somebody acknowledges", async () => {
    for (let ticket = 1; ticket <= 4; ticket += 1) await file(ticket);
    for (let ticket = 1; ticket <= 4; ticket += 1) await escalate(ticket);
    const before = running.platform.shown.length;
    const lead = person("petra", "lead");
    const at = running.clock.now();
    await running.platform.deliver(ordered(lead, { verb: "acknowledge" }, 4, `seen-${at}`, at));
    await running.letPass(1);
    const later = running.platform.shown.slice(before).filter(({ job }) => job.conversation.thread === null);
    expect(later.map(({ text }) => text)).toEqual([]);
  });
});
