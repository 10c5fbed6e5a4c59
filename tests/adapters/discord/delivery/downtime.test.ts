import { expect, it } from "vitest";
import { fc } from "../../../support/fast-check.ts";
import { stories } from "../../../support/stories.ts";
import { expectOrder, heard, toldIn } from "./handled.ts";
import { press } from "./people.ts";
import { type Stand, startStand } from "./stand.ts";
import { takenIn, type Written } from "./written.ts";

/** Something that a customer does while the desk is away; `which` counts the messages they could do it with. */
type Meanwhile = {
  readonly who: "Anna" | "Ben";
  readonly does: "write" | "reply" | "post" | "edit" | "delete" | "archive";
  readonly which: number;
  readonly afterMs: number;
};

const meanwhile: fc.Arbitrary<Meanwhile> = fc.record({
  who: fc.constantFrom("Anna", "Ben"),
  does: fc.constantFrom("write", "reply", "post", "edit", "delete", "archive"),
  which: fc.nat(20),
  afterMs: fc.integer({ min: 1_500, max: 20 * 60_000 }),
});

const hour = 60 * 60_000;

/** The thread in which the desk talks with somebody about a message. */
const threadWith = ({ workspace: { discord, support } }: Stand, user: string): string => {
  const found = discord.threadsIn(support).find((id) => discord.thread(id).members.includes(user));
  if (found === undefined) throw new Error(`The desk has opened no thread for ${user}.`);
  return found;
};

/** A ticket of Anna's that Lena has, told in two messages, and a question of Ben's that was answered. */
const before = async (stand: Stand): Promise<Written[]> => {
  const { discord, people, support } = stand.workspace;
  const written: Written[] = [];
  const write = async (user: string, text: string): Promise<void> => {
    stand.clock.advance(1);
    const id = discord.post(user, support, text);
    written.push({ user, id, thread: null, title: null, before: text, text });
    await heard(stand, [id]);
  };
  await write(
    people.Anna,
    'Auf www.brandt-keramik.example erscheint seit heute 9 Uhr "500 Internal Server Error".',
  );
  await write(people.Anna, "Kundennummer 10584");
  await stand.letPass(3000);
  await stand.settle();
  await press(stand, people.Anna, "Ja, stimmt so");
  await stand.settle();
  await press(stand, people.Lena, "Übernehmen");
  await write(people.Ben, "How do I set up my mailbox in Outlook?");
  await stand.letPass(3000);
  await stand.letPass(hour);
  return written;
};

/** Does it, and notes it in the list of what is written. */
const live = (stand: Stand, written: Written[], { who, does, which, afterMs }: Meanwhile): void => {
  const { discord, people, support } = stand.workspace;
  const user = people[who];
  stand.clock.advance(afterMs);
  const own = written.filter((one) => one.user === user && one.text !== null);
  const chosen = own[which % Math.max(own.length, 1)];
  const text = `${who} ${does}s number ${written.length}`;
  const write = (thread: string | null): void => {
    const id = discord.post(user, thread ?? support, text);
    written.push({ user, id, thread, title: null, before: null, text });
  };
  switch (does) {
    case "write":
      write(null);
      break;
    case "reply":
      write(threadWith(stand, user));
      break;
    case "post": {
      const title = `Post number ${written.length}`;
      const id = discord.postInForum(user, stand.forum, title, text);
      written.push({ user, id, thread: id, title, before: null, text });
      break;
    }
    case "archive":
      discord.archive(threadWith(stand, user));
      break;
    case "edit":
    case "delete":
      if (chosen === undefined) break;
      chosen.text = does === "edit" ? text : null;
      if (does === "edit") discord.edit(user, chosen.id, text);
      else discord.remove(user, chosen.id);
  }
};

/** Once the answered question is gone, the thread below it is known by nothing that Ben still says. */
const questionDeleted: Meanwhile[] = [
  { who: "Ben", does: "write", which: 0, afterMs: 1500 },
  { who: "Ben", does: "reply", which: 0, afterMs: 1500 },
  { who: "Ben", does: "delete", which: 0, afterMs: 889_001 },
];

it("what happened while the desk was away is handled, each of it once", async () => {
  const told = fc.array(meanwhile, { minLength: 1, maxLength: 12 });
  const property = fc.asyncProperty(told, async (story) => {
    const stand = await startStand();
    try {
      const written = await before(stand);
      await stand.leave();
      for (const one of story) live(stand, written, one);
      stand.clock.advance(11_000);
      await stand.comeBack();
      await stand.letPass(3000);
      await stand.letPass(hour);
      const told = await toldIn(stand);
      const taken = written.map((one) => takenIn(told, one));
      expect(taken.map(({ is }) => is)).toEqual(taken.map(({ ought }) => ought));
      await expectOrder(stand);
    } finally {
      await stand.stop();
    }
  });
  await fc.assert(property, { ...stories(10), examples: [[questionDeleted]] });
}, 600_000);
