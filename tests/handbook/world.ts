import { type Case, isTicket, type Question, type Said } from "../../src/core/case.ts";
import type { NumberCheck } from "../../src/core/customer.ts";
import { type Event, isByPerson } from "../../src/core/event.ts";
import type { Facts } from "../../src/core/facts.ts";
import { hear, openQuestion } from "../../src/core/hear.ts";
import { provenNumber } from "../../src/core/identity.ts";
import { ownWords } from "../../src/core/own-words.ts";
import type { PersonKey } from "../../src/core/person.ts";
import type { Reading, ReadProblem, Understanding } from "../../src/core/reading.ts";
import { aLink, anIncident, aReading, facts, mailIsDown, settings } from "./facts.ts";
import { everybody } from "./people.ts";
import { customers, heldNumber, type Phrase, phraseOf, rightCode } from "./phrases.ts";

/** How this world is at the moment. */
export type World = {
  readonly now: number;
  readonly mailIsDown: boolean;
  /** Well-formed numbers that Anna has tried. */
  readonly tried: ReadonlySet<string>;
};

const triesPerDay = 4;

type PieceQuestion = Extract<Question, { problem: number }>;

const answered = (
  problems: readonly ReadProblem[],
  phrase: Phrase,
  question: PieceQuestion,
): readonly ReadProblem[] => {
  const { about, problem } = question;
  const given = phrase.reading.vague ? [] : [about];
  const known = problems[problem];
  if (known === undefined) return [...problems, { text: phrase.told, reading: phrase.reading, says: given }];
  const more = { ...known, text: `${known.text}\n${phrase.told}`, says: [...known.says, ...given] };
  return problems.with(problem, more);
};

const tell = (problems: readonly ReadProblem[], said: Said): readonly ReadProblem[] => {
  const phrase = phraseOf(said.text);
  const isRemark = !phrase.isProblem && phrase.reading.kind !== "chatter";
  if (isRemark || phrase.reading.cannotSay) return problems;
  if (said.answers !== null && "problem" in said.answers) return answered(problems, phrase, said.answers);
  return phrase.isProblem
    ? [...problems, { text: phrase.told, reading: phrase.reading, says: phrase.reading.says }]
    : problems;
};

const together = (phrases: readonly Phrase[]): Reading => {
  const main = phrases.findLast(({ isProblem }) => isProblem) ?? phrases.at(-1);
  const some = (is: (reading: Reading) => boolean): boolean => phrases.some(({ reading }) => is(reading));
  return {
    ...(main?.reading ?? aReading()),
    cannotSay: some(({ cannotSay }) => cannotSay),
    notCustomer: some(({ notCustomer }) => notCustomer),
    upset: some(({ upset }) => upset),
    customerNumber:
      phrases.findLast(({ reading }) => reading.customerNumber !== null)?.reading.customerNumber ?? null,
  };
};

const understand = ({ said, turn }: Case): Understanding => {
  const latest = said.filter((one) => one.turn === turn).map(({ text }) => text);
  return {
    problems: said.reduce<readonly ReadProblem[]>(tell, []),
    latest: together(latest.map(phraseOf)),
    latestText: latest.join("\n"),
    wantedPerson:
      latest.map(phraseOf).find(({ reading }) => reading.kind === "person")?.reading.person ?? null,
    customerNumber: null,
    language: null,
  };
};

const numberText = (subject: Case, event: Event, { latest, latestText }: Understanding): string | null => {
  if (event.kind === "actChosen") {
    if (event.act.act === "giveNumber") return event.act.number;
    return event.act.act === "correctField" && event.act.field.field === "number" ? event.act.value : null;
  }
  if (latest.customerNumber !== null) return latest.customerNumber;
  return openQuestion(subject)?.about === "number" && /^\d+$/.test(latestText) ? latestText : null;
};

const check = (world: World, number: string): NumberCheck => {
  const wellFormed = /^\d{7}$/.test(number);
  const tooManyTries = wellFormed && new Set(world.tried).add(number).size > triesPerDay;
  return {
    number,
    wellFormed,
    tooManyTries,
    record: wellFormed && !tooManyTries ? (customers[number] ?? null) : null,
  };
};

const pendingOf = ({ identity }: Case) =>
  identity.kind === "given" && identity.unconfirmed !== undefined ? identity : null;

const linkOf = (subject: Case, number: NumberCheck | null): Facts["link"] => {
  const wanted = number?.record == null ? pendingOf(subject)?.number : number.number;
  return wanted === heldNumber ? aLink({ number: wanted, code: rightCode }) : null;
};

const codeOf = (subject: Case, event: Event): Facts["code"] => {
  if (pendingOf(subject)?.unconfirmed?.status !== "asked" || !isByPerson(event)) return null;
  if (event.person.key !== subject.customer.key) return null;
  const typed =
    event.kind === "messagePosted" && /^\d{6}$/.test(event.message.text) ? event.message.text : null;
  const sent = event.kind === "actChosen" && event.act.act === "giveCode" ? event.act.code : null;
  const code = typed ?? sent;
  return code === null ? null : code === rightCode ? "right" : "wrong";
};

const isConfirming = (event: Event): boolean =>
  event.kind === "actChosen" && event.act.act === "command" && event.act.command.verb === "confirm";

const recordOf = (
  { identity }: Case,
  event: Event,
  { number, link, code }: Pick<Facts, "number" | "link" | "code">,
): Facts["record"] => {
  if (number?.record != null && link === null) return number.record;
  const isConfirmed = code === "right" || isConfirming(event);
  const known = isConfirmed && identity.kind === "given" ? identity.number : provenNumber(identity);
  return known === null ? null : (customers[known] ?? null);
};

const colleagueOf = (event: Event): Facts["colleague"] => {
  if (event.kind !== "actChosen" || event.act.act !== "command" || event.act.command.verb !== "transfer")
    return null;
  const { to } = event.act.command;
  const person = everybody.find(({ name, role }) => name === to && role !== "customer");
  return person === undefined ? null : { key: person.key, name: person.name, role: person.role };
};

const isChange = (event: Event): event is Extract<Event, { kind: "messageEdited" | "messageDeleted" }> =>
  event.kind === "messageEdited" || event.kind === "messageDeleted";

/** The one word that the checker knows in this world. */
const flaw = "garantiert";

const hintsOn = (event: Event): Facts["hints"] => {
  const words =
    event.kind === "actChosen" && event.act.act === "command" ? ownWords(event.act.command) : null;
  return words?.includes(flaw) ? [{ kind: "guarantee", words: flaw }] : [];
};

/** All that can be known about an event in this world, gathered as the desk gathers it. */
export const factsIn = (world: World, subject: Case, event: Event): Facts => {
  const code = codeOf(subject, event);
  const understanding = understand(hear(subject, event, code !== null));
  const text = code === null ? numberText(subject, event, understanding) : null;
  const number = text === null ? null : check(world, text);
  const link = linkOf(subject, number);
  const isAboutMail = understanding.problems.some((one) => one.text.includes("Mail"));
  const said = isChange(event)
    ? subject.said.find(({ messageId }) => messageId === event.message.id)
    : undefined;
  return facts({
    now: world.now,
    settings,
    understanding,
    latestMatches: phraseOf(understanding.latestText).matches,
    matches: understanding.problems.map(({ text: words }) =>
      words.split("\n").flatMap((line) => phraseOf(line).matches),
    ),
    number,
    link,
    code,
    record: recordOf(subject, event, { number, link, code }),
    hints: hintsOn(event),
    before: said?.text ?? null,
    impaired: isAboutMail && world.mailIsDown ? [mailIsDown] : [],
    working: isAboutMail && !world.mailIsDown ? [{ ...mailIsDown, light: "green", notice: null }] : [],
    incidents: world.mailIsDown ? [anIncident()] : [],
    nextTicket: isTicket(subject) ? subject.ticket.number + 1 : 7,
    colleague: colleagueOf(event),
  });
};

/** The world after a decision: the time has gone on, and a number was tried. */
export const after = (world: World, by: PersonKey | null, subject: Case, known: Facts): World => ({
  ...world,
  now: world.now + 1000,
  tried:
    known.number?.wellFormed && by === subject.customer.key
      ? new Set(world.tried).add(known.number.number)
      : world.tried,
});
