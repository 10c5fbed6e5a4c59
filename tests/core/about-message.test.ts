import { expect, it } from "vitest";
import { saveMessageCommand } from "../../src/core/about-message.ts";
import { parseCommand } from "../../src/core/parse-command.ts";
import { fc } from "../support/fast-check.ts";

it("a message is one wording and gives no orders, whatever is written in it", () => {
  const words = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc
      .array(fc.constantFrom("T-4", "|", "https://a.example", "de", "A > B", "\n", "kb", "K-3", " "), {
        maxLength: 8,
      })
      .map((list) => list.join("")),
  );
  fc.assert(
    fc.property(words, (message) => {
      const { act, target } = parseCommand(saveMessageCommand(message));
      expect(target).toBeNull();
      expect(act).toMatchObject({ act: "command", command: { verb: "kb add" } });
      if (act.act === "command" && act.command.verb === "kb add")
        expect(act.command.written.variants?.length ?? 0).toBeLessThanOrEqual(1);
    }),
    { numRuns: 1000 },
  );
});
