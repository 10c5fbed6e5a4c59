import type { Command } from "../../src/core/command.ts";
import type { Person } from "../../src/core/person.ts";
import { linkCustomer } from "../../src/storage/people.ts";
import type { LoopbackDesk } from "./loopback-desk.ts";
import { ordered, wrote } from "./loopback-events.ts";
import { person } from "./loopback-platform.ts";

/** A customer whose name and words stand in nothing else. */
export const annegret: Person = { ...person("annegret-zwick"), name: "Annegret Zwick" };
/** Of the desk: an agent and a lead. */
export const [tom, petra] = [person("tom", "agent"), person("petra", "lead")];
/** Her customer number. */
export const number = "10131";
/** What she tells. */
export const fault = "Auf www.quittengelee.example erscheint seit heute 9 Uhr der Fehler 500.";

/** What one can do to a running desk, in the words of the tests. */
export const onDesk = (running: () => LoopbackDesk) => {
  let count = 0;
  const says = async (by: Person, text: string, id: string, thread: string | null): Promise<void> => {
    const { platform, clock, letPass } = running();
    await platform.deliver(wrote(by, text, { id, at: clock.now(), thread }));
    await letPass(3000);
  };
  const orders = async (by: Person, command: Command, ticket: number | null = 1): Promise<string> => {
    const { platform, clock, letPass } = running();
    count += 1;
    const before = platform.shown.length;
    await platform.deliver(ordered(by, command, ticket, `order-${count}`, clock.now()));
    await letPass(0);
    const since = platform.shown.slice(before);
    return since.map(({ text }) => text).join("\n\n");
  };
  /** Annegret's fault becomes ticket T-1, which is answered, and noted on; it is not closed. */
  const talks = async (): Promise<void> => {
    await running().store.tx((db) => linkCustomer(db, annegret.key, number, 0));
    await says(annegret, fault, "m1", null);
    await says(annegret, "ja", "m2", "m1");
    await orders(tom, { verb: "claim" });
    await orders(tom, { verb: "reply", text: "Das Quittengelee läuft wieder." });
    await orders(tom, { verb: "note", text: { internal: "Quittengelee war voll." } });
  };
  return { says, orders, talks };
};
