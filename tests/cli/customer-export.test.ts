import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportedCustomer } from "../../src/cli/customer/exported-customer.ts";
import { forget } from "../../src/cli/customer/forget-customer.ts";
import { loadDesk } from "../../src/config/load-desk.ts";
import { customerRows } from "../../src/storage/customer-rows.ts";
import { customerScope } from "../../src/storage/customer-scope.ts";
import { allowDelegate } from "../../src/storage/delegates.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { annegret, fault, number, onDesk, tom } from "../support/privacy-desk.ts";
import { sampleDeskFile } from "../support/sample-desk.ts";

let running: LoopbackDesk;
let exported: ReturnType<typeof exportedCustomer>;

beforeAll(async () => {
  running = await startLoopbackDesk();
  const { orders, talks } = onDesk(() => running);
  await talks();
  await orders(tom, { verb: "promise", when: "morgen 15 Uhr" });
  await orders(tom, { verb: "offer consulting" });
  await orders(tom, { verb: "customer set", field: "note", value: "ruft vormittags an" });
  const at = running.clock.now();
  const ben = { key: "web:ben", name: "Ben" } as const;
  await running.store.tx((db) =>
    allowDelegate(db, { id: "d", customer: number, person: ben, by: annegret, at, until: at + 1 }),
  );
  const rows = await running.store.read(async (db) => customerRows(db, await customerScope(db, { number })));
  exported = exportedCustomer(rows, null, at);
});
afterAll(() => running.stop());

const only = () => {
  const [found] = exported.cases;
  if (found === undefined) throw new Error("There is no case.");
  return found;
};

describe("forgetting on the command line", () => {
  const forgets = (name: string): Promise<void> =>
    forget(running.store, loadDesk(sampleDeskFile), { name, confirmed: true });

  it("names the tickets that are not closed", async () => {
    await expect(forgets(number)).rejects.toThrow("tickets that are not closed: T-1.");
  });

  it("says so when there is nothing to forget", async () => {
    await expect(forgets("10 248")).rejects.toThrow("The desk knows nothing of customer 10248.");
    await expect(forgets("web:nobody")).rejects.toThrow("nothing of the account web:nobody.");
  });
});

describe("what is known of a customer", () => {
  it("holds what was said both ways, in the order of time", () => {
    const { said } = only();
    expect(said[0]).toMatchObject({ from: "customer", what: "said", text: fault });
    expect(said.map(({ text }) => text).join("\n")).toMatch(
      /Fehler 500[\s\S]*T-1[\s\S]*Das Quittengelee läuft wieder/,
    );
    expect(said.filter(({ text }) => text.includes("läuft wieder"))).toHaveLength(1);
    expect(said.map(({ at }) => at)).toEqual(said.map(({ at }) => at).toSorted());
  });

  it("marks what was written for the desk's own eyes", () => {
    const note = only().said.find(({ text }) => text === "Quittengelee war voll.");
    expect(note).toMatchObject({ from: "desk", internal: true });
    expect(exported.corrections).toMatchObject([
      { field: "note", value: "ruft vormittags an", internal: true },
    ]);
  });

  it("names nobody of the desk but in words that the customer has read", () => {
    const { said: _said, ...others } = only();
    expect(JSON.stringify({ ...exported, cases: [others] })).not.toMatch(/"tom"|:tom|"by"/);
  });

  it("holds tickets, promises, consents, delegates, accounts and questions", () => {
    expect(only()).toMatchObject({
      ticket: "T-1",
      category: "support",
      account: { name: "Annegret Zwick" },
      problems: [{ kind: "fault" }],
      promises: [{ step: "given" }],
      consents: [{ work: "consulting", agreed: null }],
      questions: [{ result: "silent" }],
    });
    expect(exported.delegates).toMatchObject([{ account: { name: "Ben" } }]);
    expect(exported.accounts).toMatchObject([{ key: annegret.key, customerNumber: number }]);
  });
});
