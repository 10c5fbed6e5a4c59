import type { App, BlockAction, BlockSuggestion, SlackShortcut, ViewSubmitAction } from "@slack/bolt";
import type { PlainTextOption } from "@slack/types";
import { isStaff } from "../../../src/core/person.ts";
import { surfaces } from "../../../src/messages/surface.ts";
import { inTime } from "../../shared/in-time.ts";
import { shortcutCallback } from "../ids.ts";
import { failureOf } from "../web-api/failure.ts";
import { answerTo, type SubmissionAnswer } from "./answer-submission.ts";
import { contextOfClick, contextOfMessage } from "./click-context.ts";
import { formOf, formView } from "./form-modal.ts";
import { stepOf } from "./forms.ts";
import { actorOf, type Interactive, openModal, type SlackUser, tellNotOpened } from "./interactive.ts";
import { readView } from "./modal.ts";
import { answerAt } from "./response-url.ts";
import { macroOptions, readShortcut, shortcutView, staffOnlyView, ticketOptions } from "./shortcut.ts";
import { shortcutAction } from "./shortcut-inputs.ts";

const openForm = async (parts: Interactive, body: BlockAction, button: Parameters<typeof formOf>[0]) => {
  const form = formOf(button);
  if (form === null) return;
  await openModal(parts, body, formView(form, contextOfClick(body)));
};

/** Shows the inputs of the verb that was just chosen. */
const showInputs = async (parts: Interactive, { user, view }: BlockAction): Promise<void> => {
  const read = readView(view);
  const shortcut = read && readShortcut(read);
  const person = await actorOf(parts, user);
  if (view === undefined || shortcut === null || person === null) return;
  const { language, numberless = false } = parts.options;
  const asked = { role: person.role, words: surfaces[language], values: shortcut.values, numberless };
  try {
    await parts.client.views.update({
      view_id: view.id,
      hash: view.hash,
      view: shortcutView(asked, shortcut.context),
    });
  } catch (error) {
    // Sending the window shows the inputs as well.
    const reason = failureOf("show the inputs of a verb", error).message;
    parts.options.log.info({ reason }, "A window was not changed");
  }
};

const press = async (parts: Interactive, body: BlockAction): Promise<void> => {
  const [action] = body.actions;
  if (action?.type === "button") return openForm(parts, body, action);
  if (action?.action_id === shortcutAction("verb")) return showInputs(parts, body);
};

const openShortcut = async (parts: Interactive, body: SlackShortcut): Promise<void> => {
  if (body.type !== "message_action" || body.callback_id !== shortcutCallback) return;
  const person = await actorOf(parts, body.user);
  if (person === null) return tellNotOpened(parts, body);
  const { language, numberless = false } = parts.options;
  const view = isStaff(person)
    ? shortcutView(
        { role: person.role, words: surfaces[language], values: {}, numberless },
        contextOfMessage(body),
      )
    : staffOnlyView(person, person.locale ?? language);
  await openModal(parts, body, view);
};

/** Milliseconds; a menu that waits longer looks broken. */
const suggestionTime = 1_000;

type Suggested = "ticket" | "macro";

const suggestedBy = (action: string): Suggested | null =>
  (["ticket", "macro"] as const).find((field) => shortcutAction(field) === action) ?? null;

const suggest = async (
  parts: Interactive,
  user: SlackUser,
  about: Suggested,
  typed: string,
): Promise<PlainTextOption[]> => {
  const person = await actorOf(parts, user);
  const desk = parts.desk();
  if (person === null || desk === null || !isStaff(person)) return [];
  return about === "macro"
    ? macroOptions(desk.macros(typed), parts.options.language)
    : ticketOptions(await desk.openTickets(typed));
};

const answerSuggestion = async (
  parts: Interactive,
  { action_id, user, value }: BlockSuggestion,
  ack: (answer: { readonly options: PlainTextOption[] }) => Promise<void>,
): Promise<void> => {
  const about = suggestedBy(action_id);
  if (about === null) return ack({ options: [] });
  const suggested = suggest(parts, user, about, value).catch((error: unknown) => {
    parts.options.log.warn({ reason: String(error), about }, "Nothing could be suggested");
    return [];
  });
  await ack({ options: (await inTime(suggestionTime, suggested)) ?? [] });
};

const answerSubmission = async (
  parts: Interactive,
  { view, user }: ViewSubmitAction,
  ack: (answer?: SubmissionAnswer) => Promise<void>,
): Promise<void> => {
  const step = stepOf(view);
  if (step === null) return ack();
  if (step.step !== "final") return ack(answerTo(step, await actorOf(parts, user), parts));
  await ack();
  const { responseUrl } = step.submission.context;
  // The question whose form was sent is answered; it would only be pressed again.
  if (responseUrl !== null) await answerAt(responseUrl, { delete_original: true }, parts.options.log);
};

/**
 * Registers on Bolt's App what happens in Slack's windows: forms, previews, the shortcut and its menus. What the desk
 * is to do has been taken down before the App hears of it; here it is only acknowledged, as is what nobody knows, so
 * that Slack shows no error for it. No listener fails.
 */
export const listen = (app: App, parts: Interactive): void => {
  const safely = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      parts.options.log.error({ reason: String(error) }, "An interaction was not answered");
    }
  };
  app.command(/^/, ({ ack }) => safely(ack()));
  app.action({}, async ({ ack, body }) => {
    await safely(ack());
    if (body.type === "block_actions") await safely(press(parts, body));
  });
  app.shortcut({}, async ({ ack, body }) => {
    await safely(ack());
    await safely(openShortcut(parts, body));
  });
  app.view<ViewSubmitAction>({ type: "view_submission" }, ({ ack, body }) =>
    safely(answerSubmission(parts, body, ack)),
  );
  app.options<"block_suggestion">({}, ({ ack, body }) => safely(answerSuggestion(parts, body, ack)));
};
