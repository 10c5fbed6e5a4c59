import { describe, expect, it } from "vitest";
import { deliveryOf, translate, type WebPayload } from "../../../adapters/web/receive.ts";
import { fc } from "../../support/fast-check.ts";

const base = {
  key: "web:k1",
  at: 1_800_000_000_000,
  person: { id: "anna", name: "Anna Brandt", role: "customer", locale: "de" },
  channel: "support",
  thread: null,
} as const;

const expectedBase = {
  id: "web:k1",
  at: 1_800_000_000_000,
  person: { key: "web:anna", name: "Anna Brandt", role: "customer", locale: "de" },
  conversation: { platform: "web", channel: "support", thread: null },
  place: "support",
};

const screenshot = { id: "f1", name: "fehler.png", type: "image/png", size: 7 };

const payloads: readonly [WebPayload, object][] = [
  [
    { ...base, happened: "posted", message: "m1", text: "Hilfe", files: [screenshot] },
    {
      kind: "messagePosted",
      message: {
        id: "m1",
        text: "Hilfe",
        attachments: [{ ...screenshot, url: "/api/playground/files/f1" }],
      },
    },
  ],
  [
    { ...base, happened: "edited", message: "m1", text: "Hilfe!" },
    { kind: "messageEdited", message: { id: "m1", text: "Hilfe!" } },
  ],
  [
    { ...base, happened: "deleted", message: "m1" },
    { kind: "messageDeleted", message: { id: "m1" } },
  ],
  [
    { ...base, happened: "acted", action: "giveNumber:c1", fields: { number: "104482" } },
    { kind: "actChosen", act: { act: "giveNumber", number: "104482" }, target: { caseId: "c1" } },
  ],
  [
    { ...base, happened: "commanded", text: "/ticket claim T-7" },
    { kind: "actChosen", act: { act: "command", command: { verb: "claim" } }, target: { ticket: 7 } },
  ],
];

describe("translate", () => {
  it.each(payloads)("reads what happened: $happened", (payload, expected) => {
    expect(translate(payload)).toEqual({ ...expectedBase, ...expected });
  });

  it("reads a payload that went through the inbox as JSON", () => {
    for (const [payload] of payloads)
      expect(translate(JSON.parse(JSON.stringify(deliveryOf(payload).payload)))).toEqual(translate(payload));
  });

  it("keeps the thread and the place", () => {
    const payload = { ...base, channel: "internal", thread: "m9", happened: "deleted", message: "m1" };
    expect(translate(payload)).toMatchObject({
      conversation: { platform: "web", channel: "internal", thread: "m9" },
      place: "internal",
    });
  });

  it.each([
    ["nothing", null],
    ["a number", 7],
    ["an empty object", {}],
    ["an unknown happening", { ...base, happened: "exploded" }],
    ["an unknown channel", { ...base, channel: "random", happened: "deleted", message: "m1" }],
    [
      "an unknown role",
      { ...base, person: { ...base.person, role: "root" }, happened: "deleted", message: "m1" },
    ],
    ["a time that is none", { ...base, at: "now", happened: "deleted", message: "m1" }],
    ["an action of nobody", { ...base, happened: "acted", action: "explode:T-1", fields: {} }],
    ["a garbled action", { ...base, happened: "acted", action: "::::", fields: {} }],
    ["a form without its text", { ...base, happened: "acted", action: "note:T-1", fields: {} }],
  ])("throws on %s", (_, payload) => {
    expect(() => translate(payload)).toThrow(/Cannot read/);
  });

  it("either reads a payload or throws, whatever it is", () => {
    const anyField = fc.oneof(fc.jsonValue(), fc.constantFrom("posted", "acted", "support", "__proto__"));
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.record({
        ...Object.fromEntries(Object.keys(base).map((key) => [key, anyField])),
        happened: fc.constantFrom("posted", "edited", "deleted", "acted", "commanded"),
      }),
      fc
        .record({ text: fc.string(), action: fc.string() })
        .map((odd) => ({ ...base, happened: "acted", fields: {}, ...odd })),
    );
    fc.assert(
      fc.property(hostile, (payload) => {
        try {
          expect(translate(payload).id).toEqual(expect.any(String));
        } catch (error) {
          expect(String(error)).toMatch(/Cannot read/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the lane of a delivery", () => {
  it("is the thread, or the person in the channel", () => {
    const payload: WebPayload = { ...base, happened: "deleted", message: "m1" };
    expect(deliveryOf(payload)).toMatchObject({
      platform: "web",
      lane: "web/support/@anna",
      keys: ["web:k1"],
    });
    expect(deliveryOf({ ...payload, thread: "m9" }).lane).toBe("web/support/m9");
  });
});
