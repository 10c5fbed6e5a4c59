import { expect, it } from "vitest";
import { fc } from "../../../support/fast-check.ts";
import { stories } from "../../../support/stories.ts";
import { expectOrder, toldIn } from "./handled.ts";
import { type Stand, startStand } from "./stand.ts";
import type { Written } from "./written.ts";

/** Something that a customer does within moments; `which` counts their own messages. */
type Happening = {
  readonly who: "Anna" | "Ben";
  readonly does: "write" | "edit" | "delete" | "preview";
  readonly which: number;
};

const histories: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.record({
    who: fc.constantFrom("Anna", "Ben"),
    does: fc.constantFrom("write", "write", "edit", "edit", "delete", "preview"),
    which: fc.nat(5),
  }),
  { minLength: 2, maxLength: 12 },
);

const happen = (stand: Stand, history: readonly Happening[]): readonly Written[] => {
  const { discord, people, support } = stand.workspace;
  const written: Written[] = [];
  for (const { who, does, which } of history) {
    stand.clock.advance(1100);
    const user = people[who];
    const own = written.filter((one) => one.user === user && one.text !== null);
    const chosen = own[which % Math.max(own.length, 1)];
    const text = `${who} ${does}s number ${written.length} on www.brandt-keramik.example`;
    if (does === "write" || chosen === undefined) {
      const id = discord.post(user, support, text);
      written.push({ user, id, thread: null, title: null, before: null, text });
    } else if (does === "preview") discord.preview(chosen.id, "https://www.brandt-keramik.example");
    else if (does === "edit") {
      chosen.text = `${text} anew`;
      discord.edit(user, chosen.id, chosen.text);
    } else {
      chosen.text = null;
      discord.remove(user, chosen.id);
    }
  }
  return written;
};

it("whatever comes when and how often, each message counts once, in its last words", async () => {
  const property = fc.asyncProperty(histories, fc.infiniteStream(fc.nat()), async (history, random) => {
    const chance = (): number => random.next().value ?? 0;
    const stand = await startStand();
    const { discord } = stand.workspace;
    try {
      discord.gateway.hold();
      const written = happen(stand, history);
      discord.gateway.release((kept) =>
        kept
          .flatMap((one) => (chance() % 4 === 0 ? [one, one] : [one]))
          .map((one) => ({ one, at: chance() }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one),
      );
      await stand.letPass(3000);
      // The slow sweep finds out about a deletion that came before its message.
      await stand.letPass(11 * 60_000);
      await stand.letPass(11 * 60_000);
      const { cases } = await toldIn(stand);
      const said = (id: string) =>
        cases.flatMap((one) => one.said.filter(({ messageId }) => messageId === id).map(({ text }) => text));
      expect(written.map(({ id }) => said(id))).toEqual(
        written.map(({ text }) => (text === null ? [] : [text])),
      );
      await expectOrder(stand);
    } finally {
      await stand.stop();
    }
  });
  await fc.assert(property, stories(10));
}, 600_000);
