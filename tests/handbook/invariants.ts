import { expect } from "vitest";
import { type Case, isTicket } from "../../src/core/case.ts";
import { decide } from "../../src/core/decide.ts";
import type { Effect } from "../../src/core/effect.ts";
import type { CustomerSay } from "../../src/core/say.ts";
import { isLegal } from "../../src/core/transitions.ts";
import { chosenAct } from "../../src/handbook/chosen-act.ts";
import { chargesAreAgreedTo, filesWhatWasShown } from "./charges.ts";
import { linksWhatIsConfirmed, sendsFewCodes } from "./codes.ts";
import { settings } from "./facts.ts";
import { holdsWordsBack } from "./held-invariants.ts";
import { hearsOnce, joinsAndLeaves, works } from "./incident-invariants.ts";
import { forCustomers } from "./internal.ts";
import { anna, ben, everybody } from "./people.ts";
import { privateNumbers } from "./phrases.ts";
import { secret } from "./steps.ts";
import type { Decided, Walk } from "./walk.ts";

type Check = (walk: Walk) => void;
type Reply = Extract<Effect, { kind: "reply" }>;

const repliesOf = ({ outcome }: Decided): readonly Reply[] =>
  outcome.effects.filter((effect): effect is Reply => effect.kind === "reply");

const allReplies = ({ decided }: Walk): readonly Reply[] => decided.flatMap(repliesOf);

const each =
  (check: (decided: Decided) => void): Check =>
  ({ decided }) => {
    for (const one of decided) check(one);
  };

const counted = (items: readonly string[]): ReadonlyMap<string, number> =>
  items.reduce((counts, item) => counts.set(item, (counts.get(item) ?? 0) + 1), new Map<string, number>());

/** What the bot says only while it takes a request in. */
const dialogueOnly: readonly CustomerSay["say"][] = [
  "greeting",
  "answer",
  "answerAside",
  "didYouMean",
  "accountBlocked",
  "serviceImpaired",
  "askNumber",
  "numberMalformed",
  "numberNotFound",
  "askWhoYouAre",
  "askInterest",
  "askPiece",
  "readBack",
  "askWhatToCorrect",
  "askCorrection",
  "tellMore",
  "detailsMissing",
];

const asksNothingTwice: Check = ({ end }) => {
  for (const [question, times] of counted(end.asked.map((one) => JSON.stringify(one)))) {
    const again = question === '{"about":"number"}' ? end.refusedNumbers.length : 0;
    expect(times, question).toBeLessThanOrEqual(1 + again);
  }
};

const asksAtMost: Check = (walk) => {
  const asked = allReplies(walk).filter(({ say }) => say.say === "askPiece");
  expect(asked.length).toBeLessThanOrEqual(settings.intake.maxQuestions);
  expect(walk.end.asked.filter((question) => "problem" in question)).toHaveLength(asked.length);
};

const onceForMore: Check = (walk) => {
  const asked = allReplies(walk).filter(({ say }) => say.say === "readBack" && say.askForMore);
  expect(asked.length).toBeLessThanOrEqual(1);
};

const namesAPost: Check = ({ decided }) => {
  const keys = new Set<string>();
  for (const one of decided) {
    for (const { key } of repliesOf(one)) keys.add(key);
    const { openPost } = one.outcome.subject;
    if (openPost !== null) expect(keys).toContain(openPost);
  }
};

const closesPosts = each(({ before, outcome }) => {
  const { openPost } = before;
  if (openPost === null || openPost === outcome.subject.openPost) return;
  const closing: readonly Effect["kind"][] = ["settle", "revise", "withdraw"];
  const closed = outcome.effects.some(
    (effect) => "key" in effect && effect.key === openPost && closing.includes(effect.kind),
  );
  expect(closed, openPost).toBe(true);
});

const keysAreUnique: Check = (walk) => {
  for (const [key, times] of counted(allReplies(walk).map(({ key }) => key))) expect(times, key).toBe(1);
};

const showsWhatIsOpen: Check = ({ decided }) => {
  const shown = new Map<string, CustomerSay["say"]>();
  for (const one of decided) {
    for (const { key, say } of repliesOf(one)) shown.set(key, say.say);
    const { subject } = one.outcome;
    if (subject.status !== "confirming") continue;
    const { correcting } = subject;
    const wanted =
      correcting === null ? "readBack" : correcting === "choose" ? "askWhatToCorrect" : "askCorrection";
    expect(subject.openPost === null ? null : shown.get(subject.openPost)).toBe(wanted);
  }
};

const problemTexts = (subject: Case): readonly string[] =>
  isTicket(subject) ? subject.ticket.problems.map(({ text }) => text) : [];

const losesNoProblem = each(({ before, facts, outcome }) => {
  const { subject } = outcome;
  if (!isTicket(subject) || isTicket(before)) return;
  const told = facts.understanding.problems.flatMap(({ text }, index) =>
    subject.settled.includes(index) || before.corrections[index] !== undefined ? [] : [text],
  );
  expect(problemTexts(subject)).toEqual(expect.arrayContaining(told));
});

const settlesWhatWasAnswered = each(({ facts, outcome }) => {
  const { answerAt } = facts.settings.answers;
  const known = facts.matches.map((matches) => matches.some(({ probability }) => probability >= answerAt));
  for (const index of outcome.subject.settled) expect(known[index], `problem ${index}`).toBe(true);
});

/** A plain yes, no or number is told as what it means. */
const isBareAct = ({ before, event, facts }: Decided): boolean =>
  chosenAct(before, event, facts) !== null && facts.understanding.latestText.split(/\s+/).length <= 6;

const reachesTheDesk = each((decided) => {
  const { before, event, outcome } = decided;
  if (!isTicket(before) || event.kind !== "messagePosted" || event.place === "internal") return;
  if (event.person.key !== anna.key && event.person.key !== ben.key) return;
  if (isBareAct(decided)) return;
  const informed = outcome.effects.filter(({ kind }) => kind === "inform");
  expect(JSON.stringify(informed)).toContain(event.message.text);
});

const staffKeys = everybody.filter(({ role }) => role !== "customer").map(({ key }) => key);

const tellsStaffOnly = each(({ outcome }) => {
  for (const effect of outcome.effects) {
    if (effect.kind === "tell" && effect.content.audience === "desk") expect(staffKeys).toContain(effect.to);
    if (effect.kind === "card" || effect.kind === "inform")
      for (const ping of effect.ping) expect(["leads", "product", ...staffKeys]).toContain(ping);
  }
});

const callsOnce: Check = ({ decided }) => {
  const calls = decided
    .flatMap(({ outcome }) => outcome.effects)
    .flatMap((effect) => (effect.kind === "card" && effect.ping.includes("leads") ? [effect.key] : []));
  for (const [key, times] of counted(calls)) expect(times, key).toBe(1);
};

const isPublic = (effect: Effect, privately: ReadonlySet<string>): boolean =>
  (effect.kind === "reply" && !effect.private) || (effect.kind === "revise" && !privately.has(effect.key));

const keepsNumbersPrivate: Check = (walk) => {
  const privately = new Set(allReplies(walk).flatMap((reply) => (reply.private ? [reply.key] : [])));
  const open = walk.decided.flatMap(({ outcome }) =>
    outcome.effects.filter((effect) => isPublic(effect, privately)),
  );
  const text = JSON.stringify(open);
  for (const number of privateNumbers) expect(text).not.toContain(number);
};

/** What is said of a code answers no words: they wait for their pause as before. */
const aboutCodes: readonly CustomerSay["say"][] = ["codeRight", "codeWrong", "codeExpired", "codeLeft"];

/** A pause has something to answer: words, or a change of them, since the bot spoke last. */
const answersOnlyWords: Check = ({ decided }) => {
  const answersWords = ({ say }: Reply): boolean => !aboutCodes.includes(say.say);
  let news = false;
  for (const one of decided) {
    const { event, outcome } = one;
    const isNews =
      event.kind === "messagePosted" || event.kind === "messageEdited" || event.kind === "messageDeleted";
    if (event.kind === "timerFired" && !news) expect(repliesOf(one)).toEqual([]);
    news = (news || isNews) && !repliesOf(one).some(answersWords) && outcome.subject.turn === one.before.turn;
  }
};

/** What holds for every story, by the words of a test. */
export const invariants: Readonly<Record<string, Check>> = {
  "typed words with a hint wait for their author, and none are lost (T-rules)": holdsWordsBack,
  "decide never throws": ({ failure }) => {
    expect(failure).toBeNull();
  },
  "no case goes where it cannot, and no ticket becomes a dialogue again": each(({ before, outcome }) => {
    expect(isLegal(before.status, outcome.subject.status)).toBe(true);
    expect(isTicket(before) && !isTicket(outcome.subject)).toBe(false);
    expect(before.status === "declined" && outcome.subject.status !== "declined").toBe(false);
  }),
  "no question is asked twice, but for the number after one that was refused (R14, C5)": asksNothingTwice,
  "no more is asked about the problem than the desk wants (R14)": asksAtMost,
  "whether that is everything is asked once (E1)": onceForMore,
  "a pause in which nobody said anything is not answered (E1)": answersOnlyWords,
  "a ticket is asked and answered nothing by the bot": each((decided) => {
    if (isTicket(decided.before))
      expect(repliesOf(decided).filter(({ say }) => dialogueOnly.includes(say.say))).toEqual([]);
  }),
  "the open post is one that was posted": namesAPost,
  "one post is open at a time: a post that waits no longer loses its buttons": closesPosts,
  "no two posts to a customer have the same key": keysAreUnique,
  "whoever is to confirm or correct has the buttons for it before them (R9)": showsWhatIsOpen,
  "a ticket has at least one problem, in the customer's words": each(({ outcome: { subject } }) => {
    if (!isTicket(subject)) return;
    expect(subject.ticket.problems.length).toBeGreaterThan(0);
    if (subject.said.some(({ text }) => text !== ""))
      for (const text of problemTexts(subject)) expect(text.trim()).not.toBe("");
  }),
  "no problem that was told and not answered is lost on the way to the ticket (E1)": losesNoProblem,
  "only what the documentation answered is left out of the ticket (R3)": settlesWhatWasAnswered,
  "whatever is written on a ticket reaches the desk (S2)": reachesTheDesk,
  "the same decision is the same twice": each(({ handbook, before, event, facts, outcome }) => {
    expect(decide(handbook, before, event, facts)).toEqual(outcome);
  }),
  "a ticket belongs to the incident that it was put to, and to no other (R11)": joinsAndLeaves,
  "what becomes of an incident is told the customer of each of its tickets once (R11)": hearsOnce,
  "nobody who is upset or meets an impaired service is told that all works, and nobody twice (R11, E2)":
    works,
  "numbers are never repeated in public (R1)": keepsNumbersPrivate,
  "nothing internal reaches a customer (R7)": ({ decided }) => {
    expect(JSON.stringify(decided.flatMap(({ outcome }) => forCustomers(outcome.effects)))).not.toContain(
      secret,
    );
  },
  "what is for the desk is told to the desk alone, and nobody else is called": tellsStaffOnly,
  "no number is linked that somebody else has and nobody has confirmed (C5, R7)": linksWhatIsConfirmed,
  "a code goes to whoever has the number, once each time that it is given (C5)": sendsFewCodes,
  "no order is filed whose charge its customer was not shown (R15)": filesWhatWasShown,
  "a charge is shown once, kept word for word, and agreed to by the customer alone (R5, R12, R15)":
    chargesAreAgreedTo,
  "leads are called once for each reason": callsOnce,
  "the bot is silent after the end": each((decided) => {
    if (decided.before.status === "declined") expect(repliesOf(decided)).toEqual([]);
  }),
  "the bot is silent during a pause, until somebody is let back in (E6)": each((decided) => {
    const { before, outcome } = decided;
    if (before.status !== "paused") return;
    const said = repliesOf(decided).filter(({ say }) => say.say !== "welcomeBack");
    expect(outcome.subject.status === "paused" ? repliesOf(decided) : said).toEqual([]);
  }),
};
