import { describe, expect, it } from "vitest";
import { onEmulate } from "./scene.ts";

const quietMs = 3000;
const question = "Wie richte ich mein Postfach in Outlook ein?";
const problem = "Auf www.brandt-keramik.example kommt seit heute 8 Uhr der Fehler 503. Kundennummer 10584";
/** A lost answer is looked for and the next try made within this many milliseconds. */
const recoveryMs = 60_000;

describe("a desk at emulate's Slack, when an answer is lost", () => {
  it("finds its post in the thread by the metadata, and does not post again", () =>
    onEmulate(async ({ workspace, say, letPass, fromBot }) => {
      const { wire, support } = workspace;
      wire.loseAnswers("chat.postMessage", 1);
      await say("Anna", support, question);
      await letPass(recoveryMs);
      expect(await fromBot("Anna")).toHaveLength(1);
      expect(wire.calls("chat.postMessage")).toHaveLength(1);
      expect(wire.calls("conversations.replies").at(-1)?.args).toMatchObject({
        include_all_metadata: "true",
      });
      // It knows which message it was: that is the one it changes.
      await say("Anna", support, "ja", (await fromBot("Anna"))[0]?.threadTs ?? "");
      await letPass(quietMs);
      expect((await fromBot("Anna")).map(({ isEdited }) => isEdited)).toEqual([true, false]);
    }));

  it("finds its card in the channel", () =>
    onEmulate(async ({ workspace, say, letPass, fromBot }) => {
      const { wire, support, internal, bot } = workspace;
      const thread = await say("Anna", support, problem);
      await letPass(quietMs);
      await say("Anna", support, "ja", thread);
      wire.loseAnswers("chat.postMessage", 2);
      await letPass(recoveryMs);
      await letPass(recoveryMs);
      const cards = (await fromBot("Lena")).filter(({ channel }) => channel === internal);
      expect(cards).toHaveLength(1);
      await say("Lena", internal, `<@${bot.id}> claim`, cards[0]?.ts);
      await letPass(0);
      expect((await fromBot("Lena")).find(({ ts }) => ts === cards[0]?.ts)?.shown).toContain(
        "Zuständig: Lena Vogt",
      );
      expect(
        (await fromBot("Anna"))
          .map(({ shown }) => shown)
          .filter((text) => text.includes("Ihre Anfrage T-1\n")),
      ).toHaveLength(1);
    }));
});

describe("a desk that comes back to emulate's Slack", () => {
  it("finds what was asked, changed and deleted meanwhile, and sees to each once", () =>
    onEmulate(async ({ workspace, say, edit, remove, letPass, fromBot, stopDesk, startDesk, clock }) => {
      const { support, internal, bot } = workspace;
      const thread = await say("Anna", support, problem);
      await letPass(quietMs);
      await say("Anna", support, "ja", thread);
      await letPass(0);
      const first = await say("Anna", support, "Die Unterseite Kurse ist auch betroffen.", thread);
      const second = await say("Anna", support, "Und die Unterseite Preise.", thread);
      await letPass(0);
      const card = (await fromBot("Lena")).find(({ channel }) => channel === internal)?.ts ?? "";

      await stopDesk();
      const asked = await say("Ben", support, "How do I set up my mailbox in Outlook?");
      await edit("Anna", support, first, "Nur die Unterseite Kurse ist betroffen.");
      await remove("Anna", support, second);
      await say("Anna", support, "Was ist los?", thread);
      await say("Lena", internal, `<@${bot.id}> claim`, card);
      clock.advance(120_000);
      await startDesk();
      await letPass(quietMs);

      const answers = (await fromBot("Ben")).filter(({ threadTs }) => threadTs === asked);
      expect(answers).toHaveLength(1);
      expect(answers[0]?.shown).toContain("/en/mail/servers-and-ports");
      const inside = (await fromBot("Lena")).filter(({ channel }) => channel === internal);
      expect(inside.find(({ ts }) => ts === card)?.shown).toContain("Zuständig: Lena Vogt");
      const below = inside
        .filter(({ threadTs }) => threadTs === card)
        .map(({ shown }) => shown.split("\n")[0] ?? "");
      expect(below.toSorted((one, other) => one.localeCompare(other))).toEqual([
        "Anna Brandt hat diese Nachricht gelöscht:",
        "Anna Brandt hat eine Nachricht geändert. Vorher:",
        "Anna Brandt schreibt:",
        "Anna Brandt schreibt:",
        "Anna Brandt schreibt:",
        "Lena Vogt hat T-1 übernommen.",
      ]);

      const after = await fromBot("Lena");
      await stopDesk();
      await startDesk();
      await letPass(quietMs);
      expect(await fromBot("Lena")).toEqual(after);
    }));
});
