import { describe, expect, test } from "vitest";
import { formById } from "../../src/messages/form-by-id.ts";
import { type Form, formsOf } from "../../src/messages/message.ts";
import { ordinary } from "./materials.ts";
import { renderedForCustomers, renderedForDesk } from "./rendered.ts";

describe("the form behind a button", () => {
  test("is the one that the message shows, known from the button's id alone", () => {
    const shown = [...renderedForCustomers(ordinary), ...renderedForDesk(ordinary)];
    const forms = shown.flatMap(({ message, language }) =>
      formsOf(message).map((form) => ({ form, language })),
    );
    expect(forms.length).toBeGreaterThan(5);
    // What a draft holds, or words that wait, the desk adds; and what waits is opened to be changed.
    const isFilled = ({ fields }: Form): boolean => fields.some(({ value }) => value !== "");
    const bare = ({ fields, ...form }: Form): Form => ({
      ...form,
      fields: fields.map((field) => ({ ...field, value: "" })),
    });
    for (const { form, language } of forms) {
      const known = formById(form.id, language);
      const { open, ...rest } = bare(form);
      expect(known && bare(known)).toMatchObject(isFilled(form) ? rest : { open, ...rest });
    }
  });

  test.each(["", "claim:T-1", "solved:case", "reply", "reply:T-x", "__proto__:T-1", "giveNumber:"])(
    "is nothing for %j",
    (id) => {
      expect(formById(id, "de")).toBeNull();
    },
  );
});
