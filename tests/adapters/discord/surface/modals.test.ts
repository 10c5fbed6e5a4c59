import { describe, expect, test } from "vitest";
import { addToTicketModal } from "../../../../adapters/discord/surface/add-to-ticket.ts";
import { ticketChoices } from "../../../../adapters/discord/surface/autocomplete.ts";
import { formOf } from "../../../../adapters/discord/surface/form-id.ts";
import { formModal, isForStaff } from "../../../../adapters/discord/surface/modals.ts";
import { formById } from "../../../../src/messages/form-by-id.ts";
import { surfaces } from "../../../../src/messages/surface.ts";
import { checkModal } from "../../../fakes/discord/rules/modal.ts";
import { fc } from "../../../support/fast-check.ts";
import { form as hostile, text } from "./hostile.ts";
import { posted } from "./interactions.ts";

describe("the modal of a form", () => {
  test("is made from the id of its button alone", () => {
    const opened = formOf("form:de:reply:T-4");
    expect(opened).toEqual({ form: formById("reply:T-4", "de"), language: "de" });
    expect(opened && formModal(opened.form, opened.language)).toEqual({
      custom_id: "form:de:reply:T-4",
      title: "Antwort an den Kunden",
      components: [
        {
          type: 18,
          label: "Diesen Text liest der Kunde",
          component: { type: 4, custom_id: "text", style: 2, required: true, max_length: 1_900 },
        },
      ],
    });
  });

  test("begins with the words that are to be changed", () => {
    const form = formById("reply:T-4", "en");
    expect(form && formModal(form, "en", { text: "We are on it." })).toMatchObject({
      components: [{ component: { value: "We are on it." } }],
    });
  });

  test("is for the desk's people when it gives an order", () => {
    const isStaffs = (id: string) => {
      const form = formById(id, "en");
      return form && isForStaff(form);
    };
    expect(isStaffs("reply:T-4")).toBe(true);
    expect(isStaffs("giveNumber:c1")).toBe(false);
    expect(isStaffs("correctField:c1:problem0")).toBe(false);
  });

  test("opens from nothing else", () => {
    for (const id of ["form:fr:reply:T-4", "form:de:claim:T-4", "form:de:", "form:reply:T-4", "reply:T-4"])
      expect(formOf(id)).toBeNull();
  });

  test("is taken by Discord, whatever the form holds", () => {
    const usable = hostile.map((form) => ({
      ...form,
      id: "reply:T-4",
      fields: form.fields.map((field, index) => ({ ...field, name: `field${index}` })),
    }));
    fc.assert(
      fc.property(usable, text, (form, value) => {
        expect(checkModal({ ...formModal(form, "de", { field0: value }) })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the modal that puts a message on a ticket", () => {
  const message = { id: "1", channel: "2", author: "Eva", attachments: [], payload: posted as never };

  test("holds the message's words, by their author", () => {
    expect(addToTicketModal({ ...message, content: "The shop is down" }, surfaces.en)).toMatchObject({
      custom_id: "note:2:1",
      title: "Add to ticket",
      components: [
        { label: "Ticket", component: { custom_id: "ticket", required: false } },
        { label: "Internal note", component: { custom_id: "text", value: "Eva: The shop is down" } },
      ],
    });
  });

  test("names the files of a message without words", () => {
    const files = { ...message, content: "", attachments: ["a.png", "b.png"] };
    expect(addToTicketModal(files, surfaces.de)).toMatchObject({
      components: [{}, { component: { value: "Eva: a.png, b.png" } }],
    });
  });

  test("is taken by Discord, whatever the message holds", () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(surfaces.de, surfaces.en), (author, content, words) => {
        expect(checkModal({ ...addToTicketModal({ ...message, author, content }, words) })).toEqual([]);
      }),
    );
  });
});

describe("suggested tickets", () => {
  const line = {
    ticket: 12,
    route: "support",
    status: "queued",
    priority: "normal",
    expectedReplyAt: 0,
    agent: null,
    customer: "Eva Kunde",
    about: "The shop is down",
  } as const;

  test("say whose they are and what about", () => {
    expect(ticketChoices([line, { ...line, about: "" }])).toEqual([
      { name: "T-12 · Eva Kunde: The shop is down", value: "T-12" },
      { name: "T-12 · Eva Kunde", value: "T-12" },
    ]);
  });

  test("are at most as many and as long as Discord takes", () => {
    const many = ticketChoices(Array.from({ length: 30 }, () => ({ ...line, about: "x ".repeat(200) })));
    expect(many).toHaveLength(25);
    for (const { name } of many) expect(name.length).toBeLessThanOrEqual(100);
  });
});
