import type { CustomerAct } from "../../core/act.ts";
import { customerActionId } from "../../core/act-id.ts";
import type { CustomerSentences } from "../../core/customer-say.ts";
import type { Language } from "../../core/person.ts";
import type { Action, Message } from "../message.ts";
import { button } from "../parts.ts";
import type { CustomerTexts } from "../texts/de.ts";
import type { Cut } from "../within-limit.ts";

/** What every sentence for customers is rendered with. */
export type CustomerRendering = {
  readonly language: Language;
  readonly texts: CustomerTexts;
  readonly cut: Cut;
  /** The id of the button or form by which the customer of this case acts. */
  readonly actionId: (act: CustomerAct) => string;
};

/** Turns one sentence into its message; knows the structure and no language. */
export type CustomerRenderer<Key extends keyof CustomerSentences> = (
  say: Readonly<CustomerSentences[Key]>,
  rendering: CustomerRendering,
) => Message;

/** One renderer for every sentence; a missing one does not compile. */
export type CustomerRenderers = { readonly [Key in keyof CustomerSentences]: CustomerRenderer<Key> };

/** A room's share of the renderers. */
export type RenderersFor<Keys extends keyof CustomerSentences> = Pick<CustomerRenderers, Keys>;

/** Makes action ids for one case. */
export const actionIdsOf =
  (caseId: string): CustomerRendering["actionId"] =>
  (act) =>
    customerActionId(caseId, act);

/** An act that a button with a fixed label stands for. */
export type PlainAct = Extract<
  CustomerAct["act"],
  | "solved"
  | "needPerson"
  | "noneOfThese"
  | "noNumber"
  | "noCode"
  | "notCustomer"
  | "cannotSay"
  | "confirm"
  | "correct"
  | "addMore"
  | "agree"
  | "refuse"
  | "isFault"
  | "satisfied"
  | "stillOpen"
>;

/** The button of an act that needs no more than its name. */
export const actButton = (
  { texts, actionId }: CustomerRendering,
  act: PlainAct,
  style: Action["style"] = "plain",
): Action => button(actionId({ act }), texts.labels[act], style);
