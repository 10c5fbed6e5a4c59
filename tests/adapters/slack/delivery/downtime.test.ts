import { expect, it } from "vitest";
import type { Case } from "../../../../src/core/case.ts";
import type { HistoryEntry } from "../../../../src/core/history.ts";
import { changedCases } from "../../../../src/storage/cases.ts";
import { historyOf } from "../../../../src/storage/history.ts";
import { listQuarantined } from "../../../../src/storage/inbox.ts";
import { listDead } from "../../../../src/storage/outbox.ts";
import { fc } from "../../../support/fast-check.ts";
import { stories } from "../../../support/stories.ts";
import { type Name, play } from "./people.ts";
import { type Stand, startStand } from "./stand.ts";

/** Something that somebody does while the desk is away; `which` counts the messages they could do it with. */
type Meanwhile = {
  readonly who: "Anna" | "Ben" | "Lena";
  readonly does: "write" | "reply" | "broadcast" | "edit" | "delete";
  readonly which: number;
  readonly afterMs: number;
};

/** A message in the support channel. */
type Written = {
  readonly who: Name;
  readonly ts: string;
  readonly thread: string | null;
  readonly before: string | null;
  text: string | null;
};

const meanwhile: fc.Arbitrary<Meanwhile> = fc.record({
  who: fc.constantFrom("Anna", "Ben", "Lena"),
  does: fc.constantFrom("write", "reply", "broadcast", "edit", "delete"),
  which: fc.nat(20),
  afterMs: fc.integer({ min: 1_500, max: 20 * 60_000 }),
});

const hour = 60 * 60_000;

/** A ticket of Anna's that Lena has, told in two messages, and a question of Ben's that was answered. */
const before = async (stand: Stand): Promise<void> => {
  const fault = 'Auf www.brandt-keramik.example erscheint seit heute 9 Uhr "500 Internal Server Error".';
  await play(stand, [
    { who: "Anna", writes: fault, in: "channel" },
    { who: "Anna", writes: "Kundennummer 10584", in: "channel" },
    { waits: 3000 },
    { who: "Anna", presses: "Ja, stimmt so" },
    { who: "Lena", presses: "Übernehmen" },
    { who: "Ben", writes: "How do I set up my mailbox in Outlook?", in: "channel" },
    { waits: hour },
  ]);
};

const writtenBefore = ({ workspace: { slack, people, support } }: Stand): Written[] => {
  const names = new Map(Object.entries(people).map(([name, id]) => [id, name as Name]));
  return slack
    .seenBy(people.Lena, support)
    .flatMap((one) => [one, ...one.replies])
    .flatMap(({ author, ts, threadTs, shown }) => {
      const who = names.get(author);
      return who === undefined ? [] : [{ who, ts, thread: threadTs, before: shown, text: shown }];
    });
};

type Pick = (fits: (one: Written) => boolean) => Written | undefined;

/** The thread somebody goes on in: people of the desk answer customers, customers go on where they were. */
const threadFor = (who: Meanwhile["who"], pick: Pick): string | undefined => {
  const one = pick((other) => (who === "Lena" ? other.who !== "Lena" : other.who === who));
  return one && (one.thread ?? one.ts);
};

/** Does it, and notes it in the list of what is written. */
const live = (stand: Stand, written: Written[], { who, does, which, afterMs }: Meanwhile): void => {
  const { slack, people, support } = stand.workspace;
  stand.clock.advance(afterMs);
  const pick: Pick = (fits) => {
    const fitting = written.filter((one) => one.text !== null && fits(one));
    return fitting[which % Math.max(fitting.length, 1)];
  };
  const text = `${who} ${does}s number ${written.length}`;
  if (does === "edit" || does === "delete") {
    const own = pick((one) => one.who === who);
    if (own === undefined) return;
    own.text = does === "edit" ? text : null;
    if (does === "edit") slack.edit(people[who], support, own.ts, text);
    else slack.remove(people[who], support, own.ts);
    return;
  }
  const isTopLevel = does === "write" && who !== "Lena";
  const thread = isTopLevel ? undefined : threadFor(who, pick);
  if (!isTopLevel && thread === undefined) return;
  const options = thread === undefined ? {} : { thread, broadcast: does === "broadcast" };
  const ts = slack.post(people[who], support, text, options);
  written.push({ who, ts, thread: thread ?? null, before: null, text });
};

type Told = { readonly cases: readonly Case[]; readonly entries: readonly HistoryEntry[] };

const toldIn = (stand: Stand): Promise<Told> =>
  stand.store().read(async (db) => {
    const cases = await changedCases(db, 0, 1000);
    const rows = await Promise.all(cases.map(({ id }) => historyOf(db, id)));
    return { cases, entries: rows.flat().map(({ entry }) => entry) };
  });

/** In a thread whose first message came and went while the desk was away: there is no case that it could belong to. */
const isOrphan = ({ thread }: Written, written: readonly Written[]): boolean =>
  written.some(({ ts, before: old, text }) => ts === thread && old === null && text === null);

/** How the desk has taken a message in, and how it should have. */
const takenIn = ({ cases, entries }: Told, one: Written, written: readonly Written[]) => {
  const { who, ts, before: old, text } = one;
  const of = (what: HistoryEntry["what"]) =>
    entries.filter((entry) => entry.what === what && "messageId" in entry && entry.messageId === ts);
  const count = (what: HistoryEntry["what"]) => of(what).length;
  const isKnown = old !== null || text !== null;
  const said = cases.flatMap((one) => one.said).filter(({ messageId }) => messageId === ts);
  if (who === "Lena" && isOrphan(one, written))
    return { is: { doubled: count("reply") > 1 }, ought: { doubled: false } };
  if (who === "Lena")
    return { is: { replies: count("reply") }, ought: { replies: text === null && old === null ? 0 : 1 } };
  return {
    is: {
      statements: count("statement"),
      said: said.map((one) => one.text),
      edits: of("edit").map((entry) => "after" in entry && entry.after),
      deletions: count("deletion"),
    },
    ought: {
      statements: isKnown ? 1 : 0,
      said: text === null ? [] : [text],
      edits: old !== null && text !== null && text !== old ? [text] : [],
      deletions: old !== null && text === null ? 1 : 0,
    },
  };
};

it("what happened while the desk was away is handled, each of it once", async () => {
  const told = fc.array(meanwhile, { minLength: 1, maxLength: 10 });
  const property = fc.asyncProperty(told, fc.boolean(), async (story, isTidy) => {
    const stand = await startStand({ mode: "socket", slack: { retryDelaysMs: [] } });
    try {
      await before(stand);
      const written = writtenBefore(stand);
      await (isTidy ? stand.leave() : stand.kill());
      for (const one of story) live(stand, written, one);
      stand.clock.advance(11_000);
      await stand.comeBack();
      await stand.letPass(3000);
      await stand.letPass(hour);
      const told = await toldIn(stand);
      for (const one of written) {
        const { is, ought } = takenIn(told, one, written);
        expect(is, `${JSON.stringify(one)}`).toEqual(ought);
      }
      expect(await stand.store().read(listQuarantined)).toEqual([]);
      expect(await stand.store().read(listDead)).toEqual([]);
      stand.workspace.slack.assertClean();
    } finally {
      await stand.stop();
    }
  });
  await fc.assert(property, stories(20));
}, 600_000);
