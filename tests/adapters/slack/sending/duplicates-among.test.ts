import { describe, expect, it } from "vitest";
import { duplicatesAmong } from "../../../../adapters/slack/sending/duplicates.ts";
import { metadataOf, orderOf } from "../../../../adapters/slack/sending/order-metadata.ts";
import { fc } from "../../../support/fast-check.ts";

const bot = { botId: "B1", botUserId: "UBOT" };
const own = (ts: string, order: string) => ({ ts, user: "UBOT", bot_id: "B1", metadata: metadataOf(order) });

describe("messages that stand there twice", () => {
  it("are all but the last for one order", () => {
    expect(
      duplicatesAmong([own("3.0", "a"), own("1.0", "a"), own("2.0", "b"), own("2.5", "a")], bot),
    ).toEqual(["1.0", "2.5"]);
  });

  it("are all but the one that the desk knows", () => {
    const messages = [own("1.0", "a"), own("2.0", "a"), own("3.0", "a")];
    expect(duplicatesAmong(messages, bot, () => "2.0")).toEqual(["1.0", "3.0"]);
    expect(duplicatesAmong(messages, bot, () => "9.0")).toEqual(["1.0", "2.0"]);
  });

  it("are never other people's, whatever their metadata say", () => {
    const foreign = { ts: "1.0", user: "U1", bot_id: "B2", metadata: metadataOf("a") };
    expect(duplicatesAmong([foreign, own("2.0", "a"), foreign], bot)).toEqual([]);
  });

  it("are never the same message, listed twice", () => {
    expect(duplicatesAmong([own("1.0", "a"), own("1.0", "a")], bot)).toEqual([]);
  });

  it("leave exactly one message for each order, in whatever order they are listed", () => {
    const message = fc.record({ ts: fc.integer({ min: 1, max: 50 }), order: fc.constantFrom("a", "b", "c") });
    fc.assert(
      fc.property(fc.uniqueArray(message, { selector: ({ ts }) => ts }), (listed) => {
        const messages = listed.map(({ ts, order }) => own(`${ts}.000000`, order));
        const removed = new Set(duplicatesAmong(messages, bot));
        const left = messages.filter(({ ts }) => !removed.has(ts)).map((one) => orderOf(one, bot));
        expect(new Set(left)).toEqual(new Set(listed.map(({ order }) => order)));
        expect(new Set(left).size).toBe(left.length);
      }),
    );
  });

  it.each([
    ["no metadata", { user: "UBOT" }],
    [
      "metadata of another app",
      { user: "UBOT", metadata: { event_type: "other", event_payload: { id: "a" } } },
    ],
    [
      "metadata without an id",
      { user: "UBOT", metadata: { event_type: "deskbell_order", event_payload: {} } },
    ],
  ])("knows no order of a message with %s", (_, message) => {
    expect(orderOf(message, bot)).toBeNull();
  });
});
