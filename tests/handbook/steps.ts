import type { CustomerAct } from "../../src/core/act.ts";
import { type Command, isListing, type Verb } from "../../src/core/command.ts";
import type { IncidentTold } from "../../src/core/event.ts";
import type { Person } from "../../src/core/person.ts";
import { commands } from "../core/verbs.ts";
import { fc } from "../support/fast-check.ts";
import { anna, ben, everybody, ida, lea, tom } from "./people.ts";
import { customers, phrases, privateNumbers, rightCode } from "./phrases.ts";

/** Stands in every text that is for the desk alone. */
export const secret = "GEHEIM";

/** What somebody does, before anybody knows to what it leads. */
export type Step =
  | {
      readonly does: "writes";
      readonly who: Person;
      readonly text: string;
      readonly in: "thread" | "channel" | "internal";
    }
  /** Delivered after the messages that were written later. */
  | { readonly does: "writesLate"; readonly text: string }
  | { readonly does: "waits" }
  | { readonly does: "presses"; readonly who: Person; readonly act: CustomerAct }
  /** Anna presses one of the acts that fit the case, if there is any among these. */
  | { readonly does: "pressesWhatFits"; readonly acts: readonly CustomerAct[] }
  /** The same button once more. */
  | { readonly does: "pressesAgain" }
  | { readonly does: "orders"; readonly who: Person; readonly command: Command }
  | { readonly does: "edits"; readonly who: Person; readonly message: number; readonly text: string }
  | { readonly does: "deletes"; readonly who: Person; readonly message: number }
  /** Something becomes of the incident (R11). */
  | { readonly does: "hears"; readonly step: IncidentTold["step"] }
  | { readonly does: "fails" };

const phrase = fc.constantFrom(...phrases).map(({ text }) => text);
const mostlyAnna = fc.constantFrom(...Array.from({ length: 17 }, () => anna), ben, tom, ida);
const staff = fc.constantFrom(tom, tom, lea, ida);
const message = fc.nat(6);

const act: fc.Arbitrary<CustomerAct> = fc.oneof(
  fc
    .constantFrom(
      "solved",
      "needPerson",
      "noneOfThese",
      "noNumber",
      "noCode",
      "notCustomer",
      "cannotSay",
      "confirm",
      "correct",
      "addMore",
      "agree",
      "refuse",
      "isFault",
      "satisfied",
      "stillOpen",
    )
    .map((name) => ({ act: name })),
  fc.nat(3).map((index) => ({ act: "pick" as const, index })),
  fc
    .constantFrom(...privateNumbers, ...Object.keys(customers), "")
    .map((number) => ({ act: "giveNumber" as const, number })),
  fc.constantFrom(rightCode, rightCode, "111222", "").map((code) => ({ act: "giveCode" as const, code })),
  fc.constantFrom("prospect", "partner", "legal", "other").map((as) => ({ act: "iAm" as const, as })),
  fc.constantFrom(null, "", "7310042", "7310099").map((value) => ({
    act: "correctField" as const,
    field: { field: "number" as const },
    value,
  })),
  fc.record({
    act: fc.constant("correctField" as const),
    field: fc.nat(2).map((index) => ({ field: "problem" as const, index })),
    value: fc.constantFrom(null, "", "Nur der Empfang geht nicht"),
  }),
  message.map((index) => ({ act: "separate" as const, messageId: `m${index}` })),
  fc.constantFrom(1, 5).map((rating) => ({ act: "rate" as const, rating })),
);

const manyActs = fc.array(act, { minLength: 12, maxLength: 12 });

const secretly: readonly Command[] = [
  { verb: "note", text: { internal: `${secret} Rechnung offen` } },
  { verb: "escalate", reason: { internal: `${secret} droht mit Kündigung` } },
  { verb: "transfer", to: tom.name, reason: { internal: `${secret} kennt den Fall` } },
  { verb: "transfer", to: lea.name, reason: { internal: `${secret} kennt den Fall` } },
  { verb: "transfer", to: "Niemand", reason: { internal: `${secret} kennt den Fall` } },
];

const hasSecret: readonly Verb[] = secretly.map(({ verb }) => verb);

/** Words that wait for their author's word. */
const flawed: readonly Command[] = [
  { verb: "reply", text: "Das läuft morgen garantiert wieder." },
  { verb: "resolve", solution: "Das bleibt jetzt garantiert so." },
];

const command = fc.constantFrom<Command>(
  ...Object.values(commands).filter((one) => !isListing(one) && !hasSecret.includes(one.verb)),
  ...secretly,
  ...flawed,
);

const writes = fc.record({
  does: fc.constant("writes" as const),
  who: mostlyAnna,
  text: phrase,
  in: fc.constantFrom("thread", "thread", "channel"),
});
const writesInside = fc.record({
  does: fc.constant("writes" as const),
  who: staff,
  text: fc.constant(`${secret} zahlt nie`),
  in: fc.constant("internal" as const),
});

/** Anything that anybody can do; most of it is what customers do. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: writes },
  { weight: 9, arbitrary: fc.constant({ does: "waits" as const }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("presses" as const), who: mostlyAnna, act }) },
  { weight: 8, arbitrary: fc.record({ does: fc.constant("pressesWhatFits" as const), acts: manyActs }) },
  { weight: 1, arbitrary: fc.constant({ does: "pressesAgain" as const }) },
  { weight: 7, arbitrary: fc.record({ does: fc.constant("orders" as const), who: staff, command }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant("orders" as const),
      who: fc.constantFrom(...everybody),
      command,
    }),
  },
  { weight: 1, arbitrary: writesInside },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("writesLate" as const), text: phrase }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("edits" as const), who: mostlyAnna, message, text: phrase }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("deletes" as const), who: mostlyAnna, message }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("hears" as const),
      step: fc.constantFrom("opened", "updated", "ended"),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ does: "fails" as const }) },
);

/** A case begins with a message of its customer. */
const firstWords = phrase.map((text): Step => ({ does: "writes", who: anna, text, in: "thread" }));
/** The shortest way to a ticket, so that stories of tickets are long enough. */
const untilFiled: readonly Step[] = [
  { does: "writes", who: anna, text: "Postfach auf mail.brandt.example leer", in: "thread" },
  { does: "waits" },
  { does: "presses", who: anna, act: { act: "noNumber" } },
  { does: "presses", who: anna, act: { act: "confirm" } },
];
const untilResolved: readonly Step[] = [
  ...untilFiled,
  { does: "orders", who: tom, command: { verb: "resolve", solution: null } },
];
/** An order whose charge was shown; and one that was agreed to and filed. */
const untilCharged: readonly Step[] = [
  { does: "writes", who: anna, text: "Bitte ein Postfach auf brandt.example anlegen", in: "thread" },
  { does: "waits" },
];
const untilOrdered: readonly Step[] = [
  ...untilCharged,
  { does: "presses", who: anna, act: { act: "agree" } },
  { does: "presses", who: anna, act: { act: "noNumber" } },
  { does: "presses", who: anna, act: { act: "confirm" } },
];
const beginning = fc.oneof(
  { weight: 3, arbitrary: firstWords.map((first) => [first]) },
  { weight: 1, arbitrary: fc.constant(untilFiled) },
  { weight: 1, arbitrary: fc.constant(untilResolved) },
  { weight: 1, arbitrary: fc.constant(untilCharged) },
  { weight: 1, arbitrary: fc.constant(untilOrdered) },
);
const steps = fc
  .tuple(beginning, fc.array(step, { maxLength: 40, size: "max" }))
  .map(([first, others]): readonly Step[] => [...first, ...others]);

/** A story: how the world is, and what everybody does. */
export const story = fc.record({ mailIsDown: fc.boolean(), recognised: fc.boolean(), steps });
export type Story = {
  readonly mailIsDown: boolean;
  readonly recognised: boolean;
  readonly steps: readonly Step[];
};
