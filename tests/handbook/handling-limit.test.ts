import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.ts";
import type { TimerFired } from "../../src/core/event.ts";
import type { Facts } from "../../src/core/facts.ts";
import type { Handling } from "../../src/core/handling.ts";
import type { Person } from "../../src/core/person.ts";
import { partyOf } from "../../src/core/person.ts";
import { commands } from "../core/verbs.ts";
import { aCase, aTicket, monday } from "./cases.ts";
import { command, posted } from "./events.ts";
import { facts, settings } from "./facts.ts";
import { type Given, given } from "./given.ts";
import { anOffer } from "./offers.ts";
import { anna, ida, lea, tom } from "./people.ts";

const minute = 60_000;
const at = (minutes: number, change: Partial<Facts> = {}): Facts =>
  facts({ now: monday + minutes * minute, ...change });

/** Somebody gives a command so many minutes after Monday's beginning. */
const does = (verb: keyof typeof commands, minutes: number, by: Person = tom) => ({
  ...command(commands[verb], by, `${verb}-${minutes}`),
  at: monday + minutes * minute,
});
const writes = (minutes: number, by: Person, place: "support" | "internal" = "support") =>
  posted("Wir sehen nach.", { by, id: `m-${minutes}`, at: monday + minutes * minute, place });
const rings = (minutes: number): TimerFired => ({
  kind: "timerFired",
  id: `handling-${minutes}`,
  at: monday + minutes * minute,
  timer: "handling",
  caseId: "case-1",
});

const handlingOf = ({ subject }: { readonly subject: Case }): Handling | undefined =>
  "ticket" in subject ? subject.ticket.handling : undefined;
const spent = (handled: Given): number => (handlingOf(handled)?.spent ?? 0) / minute;
const claimed = () => given(aCase("queued")).when(does("claim", 0), at(0)).leadsTo({});
const starts = (minutes: number) => ({
  kind: "startTimer",
  timer: "handling",
  dueAt: monday + minutes * minute,
});
const stops = { kind: "stopTimer", timer: "handling" };

describe("R5 the time spent on a ticket", () => {
  it.each(["reply", "release", "resolve", "close"] as const)("ends with %s", (verb) => {
    expect(
      spent(
        claimed()
          .when(does(verb, 3), at(3))
          .leadsTo({ effects: [stops] }),
      ),
    ).toBe(3);
  });

  it("ends with what the agent writes to the customer in their thread", () => {
    expect(spent(claimed().when(writes(2, tom), at(2)).leadsTo({}))).toBe(2);
  });

  it("begins anew with the agent's first act after the customer has written, and adds up", () => {
    const again = claimed()
      .when(does("reply", 2), at(2))
      .leadsTo({})
      .when(writes(60, anna), at(60))
      .leadsTo({});
    expect(handlingOf(again)?.since).toBeNull();
    const noted = again.when(does("note", 90), at(90)).leadsTo({ effects: [starts(93)] });
    expect(spent(noted.when(does("reply", 91), at(91)).leadsTo({}))).toBe(3);
  });

  it("begins with a note below the card too, and with nothing that was refused", () => {
    const mine = given(aCase("claimed"));
    expect(handlingOf(mine.when(does("reopen", 1), at(1)).leadsTo({}))).toBeUndefined();
    expect(handlingOf(mine.when(writes(1, tom, "internal"), at(1)).leadsTo({}))?.since).toBe(monday + minute);
    expect(handlingOf(mine.when(does("note", 1, lea), at(1)).leadsTo({}))).toBeUndefined();
  });

  it("goes over to whoever takes the ticket, and waits for whoever is given it", () => {
    const taken = claimed()
      .when(does("take", 4, ida), at(4))
      .leadsTo({});
    expect(handlingOf(taken)).toMatchObject({ spent: 4 * minute, since: monday + 4 * minute });
    const colleague = { key: lea.key, name: lea.name, role: lea.role };
    const handed = claimed().when(does("transfer", 4), at(4, { colleague })).leadsTo({});
    expect(handlingOf(handed)).toMatchObject({ spent: 4 * minute, since: null });
  });

  it("is never counted backwards when something arrives late", () => {
    expect(spent(claimed().when(does("reply", -5), at(1)).leadsTo({}))).toBe(0);
  });
});

describe("R5 the limit of a request", () => {
  it("reminds its agent below the card, once a ticket", () => {
    const reminded = claimed()
      .when(rings(5), at(5))
      .leadsTo({
        says: [],
        informs: [{ say: "handlingLimit", minutes: 5, ping: [tom.key], key: "handling-limit" }],
        decidedBy: "R5",
      });
    reminded.when(rings(6), at(6)).leadsTo({ informs: [] });
    const later = reminded
      .when(does("release", 7), at(7))
      .leadsTo({})
      .when(does("claim", 8, lea), at(8))
      .leadsTo({});
    expect(handlingOf(later)).toMatchObject({ ring: null });
  });

  it("is reached by what was spent before, also by somebody else", () => {
    const { outcome } = given(claimed().when(does("release", 4), at(4)).outcome.subject).when(
      does("claim", 20, lea),
      at(20),
    );
    expect(outcome.effects).toContainEqual(starts(21));
  });

  it("reminds nobody who has answered meanwhile, and nobody early", () => {
    claimed().when(does("reply", 4), at(4)).leadsTo({}).when(rings(5), at(5)).leadsTo({ informs: [] });
    claimed()
      .when(rings(4), at(4))
      .leadsTo({ informs: [], effects: [starts(5)] });
  });

  it("holds for support alone, where nothing is charged and no consulting was offered, and can be switched off", () => {
    const off = { settings: { ...settings, handling: { limitMinutes: null } } };
    const order = aCase("queued", { route: "order", ticket: aTicket({ route: "order" }) });
    const consulting = aCase("queued", { offers: [anOffer("consulting")] });
    const agreed = { agreed: true, at: monday };
    const repair = aCase("queued", { offers: [anOffer("repair", { answer: agreed })] });
    for (const [subject, known] of [
      [order, at(0)],
      [consulting, at(0)],
      [repair, at(0)],
      [aCase("queued"), at(0, off)],
    ] as const)
      expect(given(subject).when(does("claim", 0), known).outcome.effects).not.toContainEqual(
        expect.objectContaining({ kind: "startTimer", timer: "handling" }),
      );
  });

  it("is met by an offer of consulting, which takes the button off the reminder", () => {
    claimed()
      .when(rings(5), at(5))
      .leadsTo({})
      .when(does("offer consulting", 6), at(6))
      .leadsTo({
        status: "waitingForCustomer",
        says: [{ say: "chargeNotice", work: "consulting" }],
        effects: [{ kind: "settle", key: "handling-limit" }],
      });
  });

  it("is shown on the card when the time is over", () => {
    const agent = partyOf(tom);
    given(aCase("claimed", { agent, ticket: aTicket({ handling: { spent: 0, since: monday, ring: null } }) }))
      .when(does("reply", 4), at(4))
      .leadsTo({ cards: [{ say: "card", ticket: { handling: { spent: 4 * minute, since: null } } }] });
  });
});
