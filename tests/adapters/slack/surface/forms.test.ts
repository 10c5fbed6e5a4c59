import { describe, expect, test } from "vitest";
import { formButton, formOf, formView } from "../../../../adapters/slack/surface/form-modal.ts";
import { readSubmission } from "../../../../adapters/slack/surface/forms.ts";
import type { Form } from "../../../../src/messages/message.ts";
import { checkBlocks, checkModal } from "../../../fakes/slack/block-rules/check.ts";
import { fc } from "../../../support/fast-check.ts";
import { form as hostileForm } from "./hostile.ts";
import { submitted } from "./submitted.ts";

const numberForm: Form = {
  id: "giveNumber:c1",
  title: "Customer number",
  open: "Enter customer number",
  submit: "Send",
  fields: [
    { name: "number", label: "Your customer number", type: "text", required: true, value: "" },
    { name: "hint", label: "Anything else", type: "longText", required: false, value: "by phone" },
  ],
};
const context = { channel: "C1", thread: "1700000000.000100", responseUrl: "https://hooks.example/r/1" };

const pressed = (form: Form) => {
  const button = formButton(form);
  if (button === null) throw new Error("There is no button.");
  const { action_id = "", value = "" } = button;
  return { action_id, value };
};

describe("the button of a form", () => {
  test("opens the very form it stands for", () => {
    expect(formOf(pressed(numberForm))).toEqual(numberForm);
  });

  test("leaves out default values that do not fit", () => {
    const [number, hint] = numberForm.fields;
    if (number === undefined || hint === undefined) throw new Error("The form has two fields.");
    const long = { ...numberForm, fields: [number, { ...hint, value: "x".repeat(2_000) }] };
    expect(formOf(pressed(long))).toEqual({ ...numberForm, fields: [number, { ...hint, value: "" }] });
  });

  test("is no other button", () => {
    const { value } = pressed(numberForm);
    expect(formOf({ action_id: "confirm:c1" })).toBeNull();
    expect(formOf({ action_id: "form:giveNumber:c2", value })).toBeNull();
    expect(formOf({ action_id: "form:giveNumber:c1", value: "{" })).toBeNull();
    expect(formOf({ action_id: "form:giveNumber:c1", value: '{"id":"giveNumber:c1"}' })).toBeNull();
  });

  test("is there exactly for forms that Slack can show", () => {
    fc.assert(
      fc.property(hostileForm, (form) => {
        const button = formButton(form);
        if (button === null) return;
        checkBlocks([{ type: "actions", elements: [button] }]);
        const opened = formOf({ action_id: button.action_id ?? "", value: button.value ?? "" });
        if (opened === null) throw new Error("The button opens nothing.");
        expect(opened.fields.map(({ name }) => name)).toEqual(form.fields.map(({ name }) => name));
        checkModal(formView(opened, context));
      }),
      { numRuns: 500 },
    );
  });
});

describe("the modal of a form", () => {
  test("has an input for every field", () => {
    const view = checkModal(formView(numberForm, context));
    expect(view).toMatchObject({
      callback_id: "form",
      title: { text: "Customer number" },
      submit: { text: "Send" },
      blocks: [
        {
          block_id: "number",
          label: { text: "Your customer number" },
          optional: false,
          element: { action_id: "number", multiline: false, max_length: 3000 },
        },
        {
          block_id: "hint",
          optional: true,
          element: { action_id: "hint", multiline: true, initial_value: "by phone" },
        },
      ],
    });
  });

  test("keeps where it was opened, unless the address alone would not fit", () => {
    const long = { ...context, responseUrl: `https://hooks.example/${"x".repeat(3_000)}` };
    const view = formView(numberForm, long);
    checkModal(view);
    expect(readSubmission(submitted(view))?.context).toEqual({ ...context, responseUrl: null });
  });
});

describe("a sent form", () => {
  const view = formView(numberForm, context);

  test("gives its fields and where it was opened", () => {
    expect(readSubmission(submitted(view, { number: "4711" }))).toEqual({
      kind: "action",
      id: "giveNumber:c1",
      fields: { number: "4711", hint: "" },
      context,
    });
  });

  test("has every field, also those that Slack does not mention", () => {
    const { state, ...rest } = submitted(view);
    expect(state.values).not.toEqual({});
    expect(readSubmission({ ...rest, state: { values: {} } })).toMatchObject({
      fields: { number: "", hint: "" },
    });
  });

  test("is only read when it is ours", () => {
    const ours = submitted(view, { number: "4711" });
    for (const foreign of [
      null,
      "form",
      [],
      {},
      { ...ours, callback_id: "other" },
      { ...ours, private_metadata: "" },
      { ...ours, private_metadata: "{}" },
      { ...ours, state: null },
    ])
      expect(readSubmission(foreign)).toBeNull();
  });

  test("never fails, whatever arrives", () => {
    const ours = submitted(view, { number: "4711" });
    fc.assert(
      fc.property(fc.anything(), fc.string(), fc.anything(), (anything, metadata, values) => {
        readSubmission(anything);
        readSubmission({ ...ours, private_metadata: metadata });
        readSubmission({ ...ours, private_metadata: JSON.stringify(anything) ?? "" });
        readSubmission({ ...ours, state: { values } });
      }),
    );
  });

  test("takes no field from elsewhere", () => {
    const ours = submitted(view, { number: "4711" });
    const values = JSON.parse('{"__proto__":{"a":{"value":"x"}},"other":{"a":{"value":"y"}}}');
    expect(readSubmission({ ...ours, state: { values } })).toMatchObject({
      fields: { number: "", hint: "" },
    });
  });
});
