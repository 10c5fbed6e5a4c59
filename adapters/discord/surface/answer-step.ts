import { type APIInteractionResponse, InteractionResponseType, InteractionType } from "discord.js";
import { isStaff, type Language, type Person } from "../../../src/core/person.ts";
import { formById } from "../../../src/messages/form-by-id.ts";
import { type Form, plainText } from "../../../src/messages/message.ts";
import { renderCustomer } from "../../../src/messages/render-customer.ts";
import { surfaces } from "../../../src/messages/surface.ts";
import { inTime } from "../../shared/in-time.ts";
import { addToTicketModal } from "./add-to-ticket.ts";
import { open, show, whisper } from "./answers.ts";
import { type Answering, actorIn, type Interaction, languageIn, nameIn } from "./asking.ts";
import { macroChoices, ticketChoices } from "./autocomplete.ts";
import { formModal, isForStaff } from "./modals.ts";
import { preview } from "./reply-preview.ts";
import type { Step } from "./step.ts";

/** Milliseconds; a list or a filling that comes later is not shown. */
const suggestionTime = 1_000;

type StepOf<Name extends Step["step"]> = Extract<Step, { step: Name }>;

/** What nobody gets to see who does not belong to the desk, or cannot be recognised as one who does. */
const forStaff = async (
  parts: Answering,
  interaction: Interaction,
  answer: (person: Person) => APIInteractionResponse | Promise<APIInteractionResponse>,
): Promise<APIInteractionResponse> => {
  const language = languageIn(interaction, parts);
  const person = await actorIn(interaction, parts);
  if (person === null) return whisper(surfaces[language].notOpened);
  return isStaff(person) ? answer(person) : whisper(notForThem(person, language));
};

const notForThem = ({ rightsUnread }: Person, language: Language): string =>
  rightsUnread
    ? plainText(renderCustomer({ say: "rightsUnread" }, { language, caseId: "" }))
    : surfaces[language].shortcut.staffOnly.text;

/** A press carries the id of a form alone: what stands in it already, the desk has. */
const known = async (
  { desk, options }: Answering,
  { id }: Form,
  language: Language,
  person: Person,
): Promise<Form | null> => {
  try {
    return (await desk()?.formFor(id, language, person)) ?? null;
  } catch (error) {
    options.log.warn({ reason: String(error) }, "A form could not be filled in");
    return null;
  }
};

const openForm = (
  parts: Answering,
  interaction: Interaction,
  { form, language }: StepOf<"openForm">,
): Promise<APIInteractionResponse> | APIInteractionResponse => {
  if (!isForStaff(form)) return open(formModal(form, language));
  return forStaff(parts, interaction, async (person) => {
    const filled = await inTime(suggestionTime, known(parts, form, language, person));
    return open(formModal(filled ?? form, language));
  });
};

const change = ({ options }: Answering, { id, words }: StepOf<"change">): APIInteractionResponse => {
  const form = formById(id, options.language);
  const [field] = form?.fields ?? [];
  return form === null || field === undefined
    ? whisper(surfaces[options.language].outdated)
    : open(formModal(form, options.language, { [field.name]: words }));
};

const showPreview = (
  { options }: Answering,
  interaction: Interaction,
  { form, words, before }: StepOf<"preview">,
): APIInteractionResponse => {
  const { company, language, tone } = options;
  const draft = { form, words, agent: nameIn(interaction), company, hints: tone(words), shown: before ?? [] };
  return show(preview(draft, language), before !== null);
};

type Choices = ReturnType<typeof ticketChoices>;

const choose = (choices: Choices): APIInteractionResponse => ({
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices },
});

const suggested = async (
  parts: Answering,
  interaction: Interaction,
  { about, typed }: StepOf<"suggest">,
): Promise<Choices> => {
  const person = await actorIn(interaction, parts);
  const desk = parts.desk();
  if (person === null || desk === null || !isStaff(person)) return [];
  return about === "macro"
    ? macroChoices(desk.macros(typed), languageIn(interaction, parts))
    : ticketChoices(await desk.openTickets(typed));
};

const suggest = async (
  parts: Answering,
  interaction: Interaction,
  step: StepOf<"suggest">,
): Promise<APIInteractionResponse> => {
  const choices = suggested(parts, interaction, step).catch((error: unknown) => {
    parts.options.log.warn({ reason: String(error), about: step.about }, "Nothing could be suggested");
    return [];
  });
  return choose((await inTime(suggestionTime, choices)) ?? []);
};

const toUnknown = (parts: Answering, interaction: Interaction): APIInteractionResponse =>
  interaction.type === InteractionType.ApplicationCommandAutocomplete
    ? choose([])
    : whisper(surfaces[languageIn(interaction, parts)].outdated);

/** The answer to what is not for the desk, or not yet. */
export const answerToStep = async (
  parts: Answering,
  interaction: Interaction,
  step: Exclude<Step, { step: "final" }>,
): Promise<APIInteractionResponse> => {
  switch (step.step) {
    case "openForm":
      return openForm(parts, interaction, step);
    case "change":
      return change(parts, step);
    case "preview":
      return showPreview(parts, interaction, step);
    case "addToTicket": {
      const words = surfaces[languageIn(interaction, parts)];
      return forStaff(parts, interaction, () => open(addToTicketModal(step.message, words)));
    }
    case "suggest":
      return suggest(parts, interaction, step);
    case "gap":
      return whisper(surfaces[languageIn(interaction, parts)].shortcut.missing[step.missing]);
    case "unknown":
      return toUnknown(parts, interaction);
  }
};
