import { describe, expect, test } from "vitest";
import { chosenIn, sentPreview } from "../../../../adapters/discord/surface/final.ts";
import { preview } from "../../../../adapters/discord/surface/reply-preview.ts";
import type { ToneKind } from "../../../../src/core/tone.ts";
import { fc } from "../../../support/fast-check.ts";
import { command, menu, posted, press, submit, typing } from "./interactions.ts";

const previewOf = (words: string, shown: readonly ToneKind[] = []) => ({
  id: "500000000000000002",
  flags: 64,
  ...preview({ form: "reply:T-4", words, agent: "Tom", company: "Muster", hints: [], shown }, "en"),
});

describe("for the desk is", () => {
  test("a button that means an act", () => {
    expect(chosenIn(press("claim:T-4"))).toEqual({ kind: "action", id: "claim:T-4", fields: {} });
    expect(chosenIn(press("confirm:c1"))).toEqual({ kind: "action", id: "confirm:c1", fields: {} });
  });

  test("a form of a customer, with what was entered", () => {
    expect(chosenIn(submit("form:de:giveNumber:c1", { number: "10001" }))).toEqual({
      kind: "action",
      id: "giveNumber:c1",
      fields: { number: "10001" },
    });
  });

  test("a form in rows, as earlier versions of Discord send it", () => {
    const components = [{ type: 1, components: [{ type: 4, custom_id: "number", value: "10001" }] }];
    const data = { custom_id: "form:de:giveNumber:c1", components };
    expect(chosenIn({ ...submit("", {}), data })).toMatchObject({ fields: { number: "10001" } });
  });

  test("a reply once its preview is sent, with the words that it shows", () => {
    const words = "We *are* on it:\n> https://status.example <@1> \\o/ :smile:";
    expect(chosenIn(press("preview-send:reply:T-4", previewOf(words)))).toEqual({
      kind: "action",
      id: "reply:T-4",
      fields: { text: words },
    });
  });

  test("a reply with the hints that were shown on the way to it, of wordings that are gone too", () => {
    const first = press("preview-send:reply:T-4+05", previewOf("We do what we can."));
    expect(chosenIn(first)).toMatchObject({ fields: {}, hinted: ["guarantee", "internalLink"] });
    expect(chosenIn(press("preview-send:reply:T-4+9", previewOf("Yes.")))).toMatchObject({ id: "reply:T-4" });
  });

  test("a command, as text", () => {
    expect(chosenIn(command("claim", { ticket: "T-4" }))).toEqual({ kind: "command", text: "claim T-4" });
    expect(
      chosenIn(command("transfer", { colleague: "200000000000000003", text: "knows it", ticket: "4" })),
    ).toEqual({ kind: "command", text: "transfer T-4 <@200000000000000003> knows it" });
  });

  test("a message that is to become a ticket, in either language", () => {
    expect(chosenIn(menu("Open a ticket"))).toEqual({ kind: "openTicket", message: posted });
    expect(chosenIn(menu("Ticket eröffnen"))).toEqual({ kind: "openTicket", message: posted });
  });

  test("a note about a message, with the way to it", () => {
    const way = "https://discord.com/channels/900000000000000001/100000000000000001/500000000000000009";
    const id = "note:100000000000000001:500000000000000009";
    expect(chosenIn(submit(id, { ticket: "t4", text: "Eva: down" }))).toEqual({
      kind: "command",
      text: `note T-4 Eva: down\n${way}`,
    });
    expect(chosenIn(submit(id, { ticket: "", text: "Eva: down" }))).toEqual({
      kind: "command",
      text: `note Eva: down\n${way}`,
    });
  });
});

describe("not for the desk is", () => {
  test.each([
    ["the button of a form", press("form:en:reply:T-4")],
    ["a reply that nobody has seen yet", submit("form:en:reply:T-4", { text: "We are on it." })],
    ["a reply of blanks", submit("form:en:reply:T-4", { text: "  " })],
    ["a reply that is to be changed", press("preview-edit:reply:T-4", previewOf("words"))],
    ["a preview without words", press("preview-send:reply:T-4", { id: "1", embeds: [] })],
    ["an act for which nobody writes words", press("preview-send:claim:T-4", previewOf("words"))],
    ["the entry that opens a modal", menu("Add to ticket")],
    ["an entry of somebody else", menu("Translate")],
    [
      "a message of a bot",
      menu("Open a ticket", { ...posted, author: { ...posted.author, bot: true } } as never),
    ],
    ["a command with an unreadable ticket", command("claim", { ticket: "the one of Eva" })],
    ["a verb that nobody knows", command("explode")],
    ["an option while it is typed", typing("claim", "ticket", "T-4")],
    ["a button of somebody else", press("unheardOf")],
    ["a ping", { type: 1 }],
  ])("%s", (_, interaction) => {
    expect(chosenIn(interaction)).toBeNull();
  });

  test("anything else, and nothing of it is thrown at us", () => {
    const customId = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "form:de:giveNumber:c1",
        "form:en:reply:T-4",
        "preview-send:reply:T-4",
        "note:1:2",
        "claim:T-4",
      ),
    );
    const anyMessage = fc.record(
      {
        id: fc.string(),
        channel_id: fc.string(),
        content: fc.string(),
        author: fc.record({ username: fc.string() }),
        attachments: fc.anything(),
        webhook_id: fc.anything(),
      },
      { requiredKeys: ["id", "channel_id", "content", "author"] },
    );
    const interaction = fc.record(
      {
        type: fc.constantFrom(1, 2, 3, 4, 5, 6),
        data: fc.oneof(
          fc.anything(),
          fc.record(
            {
              custom_id: customId,
              components: fc.array(fc.anything()),
              name: fc.constantFrom("Open a ticket", "Add to ticket", "ticket", ""),
              options: fc.anything(),
              resolved: fc.record({ messages: fc.dictionary(fc.constant("1"), anyMessage) }),
              target_id: fc.constantFrom("1", "2"),
              type: fc.constantFrom(1, 2, 3),
            },
            { requiredKeys: [] },
          ),
        ),
        message: fc.anything(),
        guild_id: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(interaction, fc.anything()), (one) => {
        const chosen = chosenIn(one);
        if (chosen?.kind === "command") expect(typeof chosen.text).toBe("string");
        sentPreview(one);
      }),
      { numRuns: 2_000 },
    );
  });
});

test("a preview that is sent is known by its own id, however often it is pressed", () => {
  expect(sentPreview(press("preview-send:reply:T-4", previewOf("words")))).toBe("500000000000000002");
  expect(sentPreview(press("preview-edit:reply:T-4", previewOf("words")))).toBeNull();
  expect(sentPreview(press("claim:T-4"))).toBeNull();
});
