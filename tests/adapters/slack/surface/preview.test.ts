import { describe, expect, test } from "vitest";
import { format } from "../../../../adapters/slack/format.ts";
import { answerTo } from "../../../../adapters/slack/surface/answer-submission.ts";
import { formView } from "../../../../adapters/slack/surface/form-modal.ts";
import { readSubmission, type Step, stepOf } from "../../../../adapters/slack/surface/forms.ts";
import type { Person } from "../../../../src/core/person.ts";
import type { ToneHint } from "../../../../src/core/tone.ts";
import type { Form } from "../../../../src/messages/message.ts";
import { renderCustomer } from "../../../../src/messages/render-customer.ts";
import { checkModal } from "../../../fakes/slack/block-rules/check.ts";
import { options, workspace } from "./parts.ts";
import { submitted } from "./submitted.ts";

const replyForm: Form = {
  id: "reply:T-4",
  title: "Reply to the customer",
  open: "Reply",
  submit: "Send now",
  fields: [{ name: "text", label: "The customer reads this", type: "longText", required: true, value: "" }],
};
const context = { channel: "C1", thread: "1700000000.000100", responseUrl: null };
const tom: Person = { key: "slack:U2", name: "Tom Berg", role: "agent", locale: "en" };

const pending = (view: unknown): Exclude<Step, { step: "final" }> => {
  const step = stepOf(view);
  if (step === null || step.step === "final") throw new Error("There is nothing to show.");
  return step;
};

const shown = (view: unknown, hints: readonly ToneHint[] = []) => {
  const answer = answerTo(pending(view), tom, { options: { ...options, tone: () => hints }, workspace });
  if (answer.response_action !== "update") throw new Error("Nothing was shown.");
  checkModal(answer.view);
  return answer.view;
};

const first = submitted(formView(replyForm, context), { text: "We guarantee it." });

describe("a reply to a customer", () => {
  test("is not sent before its author has seen it", () => {
    expect(readSubmission(first)).toBeNull();
  });

  test("is shown exactly as the customer will see it", () => {
    const { blocks } = shown(first);
    const message = renderCustomer(
      { say: "agentReply", agent: "Tom Berg", company: "Muster GmbH", text: "We guarantee it." },
      { language: "en", caseId: "c1" },
    );
    expect(blocks.slice(-2)).toEqual(format(message, workspace).blocks);
  });

  test("stays in its input, and the button then sends", () => {
    const view = shown(first);
    expect(view.blocks[0]).toMatchObject({
      block_id: "text",
      element: { initial_value: "We guarantee it." },
    });
    expect(view.submit?.text).toBe("Send");
  });

  test("is sent as it was shown", () => {
    expect(readSubmission(submitted(shown(first), { text: "We guarantee it." }))).toEqual({
      kind: "action",
      id: "reply:T-4",
      fields: { text: "We guarantee it." },
      context,
    });
  });

  test("is shown anew when it was changed meanwhile", () => {
    const changed = submitted(shown(first), { text: "We will do what we can." });
    expect(readSubmission(changed)).toBeNull();
    const again = submitted(shown(changed), { text: "We will do what we can." });
    expect(readSubmission(again)).toMatchObject({ fields: { text: "We will do what we can." } });
  });

  test("comes with hints, which remain with what is sent anyway", () => {
    const hint = { kind: "guarantee", words: "guarantee" } as const;
    const view = shown(first, [hint, { kind: "guarantee", words: "it" }]);
    const words = [
      " This reads like a promise: “guarantee”. Better say what we will do, for example: “We are doing what we can and will write by …”",
      " This reads like a promise: “it”. Better say what we will do, for example: “We are doing what we can and will write by …”",
    ];
    expect(view.blocks.slice(-2)).toMatchObject(
      words.map((text) => ({ elements: [{ elements: [{ type: "emoji", name: "bulb" }, { text }] }] })),
    );
    expect(JSON.parse(view.private_metadata ?? "")).toMatchObject({ previewed: { hints: ["guarantee"] } });
    expect(readSubmission(submitted(view, { text: "We guarantee it." }))).not.toBeNull();
  });

  test("keeps the hints on earlier wordings, so that it can be told which were heeded", () => {
    const hinted = shown(first, [{ kind: "guarantee", words: "guarantee" }]);
    const other = "We will do what we can.";
    const again = shown(submitted(hinted, { text: other }));
    expect(readSubmission(submitted(again, { text: other }))).toMatchObject({
      fields: { text: other },
      hinted: ["guarantee"],
    });
  });

  test("that is blank is asked for, not shown", () => {
    const step = pending(submitted(formView(replyForm, context), { text: "  \n" }));
    expect(answerTo(step, tom, { options, workspace })).toEqual({
      response_action: "errors",
      errors: { text: "Please write the text here." },
    });
  });

  test("is neither lost nor shown wrongly when nobody knows in time who wrote it", () => {
    expect(answerTo(pending(first), null, { options, workspace })).toEqual({
      response_action: "errors",
      errors: { text: "This has just taken too long. Please send it again." },
    });
  });
});

test("a form for the customer's own words is final at once", () => {
  const form = { ...replyForm, id: "correctField:c1:problem0", fields: [] };
  expect(stepOf(submitted(formView(form, context)))).toBeNull();
  const field = { name: "value", label: "Request", type: "longText" as const, required: true, value: "" };
  const view = formView({ ...form, fields: [field] }, context);
  expect(readSubmission(submitted(view, { value: "The shop is down." }))).toMatchObject({
    fields: { value: "The shop is down." },
  });
});
