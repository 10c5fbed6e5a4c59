import type { ModalView } from "@slack/types";
import type { Person } from "../../../src/core/person.ts";
import { surfaces } from "../../../src/messages/surface.ts";
import { formView } from "./form-modal.ts";
import type { Sent, Step } from "./forms.ts";
import type { Interactive } from "./interactive.ts";
import type { Previewed } from "./modal.ts";
import { type Draft, previewedOf, withPreview } from "./reply-preview.ts";
import { shortcutView } from "./shortcut.ts";

/** What Slack does with a window after it was sent; nothing: it closes. */
export type SubmissionAnswer =
  | { readonly response_action: "update"; readonly view: ModalView }
  | { readonly response_action: "errors"; readonly errors: Record<string, string> };

type Surroundings = Pick<Interactive, "options" | "workspace">;

const again = (
  of: Sent,
  person: Person,
  previewed: Previewed | null,
  { options }: Surroundings,
): ModalView =>
  of.sent === "form"
    ? formView(of.form, of.context, previewed)
    : shortcutView(
        {
          role: person.role,
          words: surfaces[options.language],
          values: of.values,
          numberless: options.numberless === true,
        },
        of.context,
        previewed,
      );

const preview = (of: Sent, draft: Draft, person: Person, surroundings: Surroundings): SubmissionAnswer => ({
  response_action: "update",
  view: withPreview(
    again(of, person, previewedOf(draft, of.previewed), surroundings),
    draft,
    surroundings.options.language,
    surroundings.workspace,
  ),
});

const firstField = (of: Sent): string => (of.sent === "form" ? (of.form.fields[0]?.name ?? "") : "verb");

const isShown = (field: string, of: Sent): boolean => of.sent === "form" || Object.hasOwn(of.values, field);

/**
 * What a window shows that is not final yet: the preview of words for a customer, or what is still missing.
 *
 * @param person `null`: it could not be found out in time who sent it.
 */
export const answerTo = (
  step: Exclude<Step, { step: "final" }>,
  person: Person | null,
  surroundings: Surroundings,
): SubmissionAnswer => {
  const { options } = surroundings;
  const words = surfaces[options.language];
  if (person === null) return { response_action: "errors", errors: { [firstField(step.of)]: words.tooSlow } };
  if (step.step === "preview") {
    const draft = {
      words: step.words,
      agent: person.name,
      company: options.company,
      hints: options.tone(step.words),
    };
    return preview(step.of, draft, person, surroundings);
  }
  // A verb that was chosen a moment ago may not have got its inputs yet.
  return isShown(step.field, step.of)
    ? { response_action: "errors", errors: { [step.field]: words.shortcut.missing[step.missing] } }
    : { response_action: "update", view: again(step.of, person, null, surroundings) };
};
