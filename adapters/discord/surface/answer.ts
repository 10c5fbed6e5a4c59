import {
  type APIInteraction,
  type APIInteractionResponse,
  GatewayDispatchEvents,
  InteractionType,
  Routes,
} from "discord.js";
import { parseCommand } from "../../../src/core/parse-command.ts";
import { ticketName } from "../../../src/core/ticket.ts";
import { type Surface, surfaces } from "../../../src/messages/surface.ts";
import { inTime } from "../../shared/in-time.ts";
import { answerToStep } from "./answer-step.ts";
import { heard, settle, whisper } from "./answers.ts";
import { type Answering, type Interaction, languageIn, userIn } from "./asking.ts";
import { sentPreview } from "./final.ts";
import { type Chosen, stepOf } from "./step.ts";
import { commandName } from "./verbs.ts";

export type { Answering } from "./asking.ts";

/** Milliseconds until somebody is told that it takes longer, while Discord waits three seconds. */
const patience = 2_000;

type Outcome = "taken" | "notTaken" | "uncertain";

const commit = async ({ take, options }: Answering, interaction: Interaction): Promise<Outcome> => {
  const taken = take({ t: GatewayDispatchEvents.InteractionCreate, d: interaction }).then(
    (): Outcome => "taken",
    (error: unknown): Outcome => {
      options.log.error({ reason: String(error) }, "An interaction was not written down");
      return "notTaken";
    },
  );
  return (await inTime(patience, taken)) ?? "uncertain";
};

/** What was asked for, without anybody's words. */
const echo = (chosen: Chosen, words: Surface): string => {
  switch (chosen.kind) {
    case "action":
      return words.received;
    case "openTicket":
      return words.noted(words.commands.menu.openTicket);
    case "command": {
      const { act, target } = parseCommand(chosen.text);
      const verb = act.act === "command" ? act.command.verb : "";
      const ticket = target !== null && "ticket" in target ? ticketName({ number: target.ticket }) : "";
      return words.noted([`/${commandName}`, verb, ticket].filter((word) => word !== "").join(" "));
    }
  }
};

/** Whether it came from a message, by a button or by the form that one opened: there its answer shows. */
const isOnMessage = (interaction: Interaction): boolean =>
  interaction.type === InteractionType.MessageComponent ||
  (interaction.type === InteractionType.ModalSubmit && interaction.message !== undefined);

const answerTo = (
  interaction: Interaction,
  chosen: Chosen,
  outcome: Outcome,
  words: Surface,
): APIInteractionResponse => {
  if (outcome !== "taken") return whisper(words[outcome]);
  if (sentPreview(interaction) !== null) return settle(words.preview.sending);
  return isOnMessage(interaction) ? heard : whisper(echo(chosen, words));
};

/** Sends the first answer; whether Discord took it. A late one helps nobody and is not repeated. */
const send = async (
  { rest, options }: Answering,
  { id, token }: Interaction,
  body: APIInteractionResponse,
): Promise<boolean> => {
  try {
    await rest.post(Routes.interactionCallback(id, token), { body, auth: false });
    return true;
  } catch (error) {
    options.log.warn({ reason: String(error) }, "An interaction was not answered");
    return false;
  }
};

const takeAndAnswer = async (
  parts: Answering,
  interaction: Interaction,
  chosen: Chosen,
): Promise<boolean> => {
  const outcome = await commit(parts, interaction);
  const words = surfaces[languageIn(interaction, parts)];
  return send(parts, interaction, answerTo(interaction, chosen, outcome, words));
};

const keepToken = ({ tokens }: Answering, interaction: Interaction, answered: Promise<boolean>): void => {
  const channel = interaction.channel?.id ?? interaction.channel_id;
  if (channel === undefined) return;
  tokens.keep({
    user: userIn(interaction),
    channel,
    token: interaction.token,
    original: isOnMessage(interaction) ? "none" : "shown",
    answered: answered.catch(() => false),
  });
};

const answer = async (parts: Answering, interaction: Interaction): Promise<void> => {
  const step = stepOf(interaction);
  if (step.step === "final") {
    const answered = takeAndAnswer(parts, interaction, step.chosen);
    // Before it is answered: the desk may be quicker than Discord.
    keepToken(parts, interaction, answered);
    await answered;
    return;
  }
  const body = await answerToStep(parts, interaction, step).catch((error: unknown) => {
    parts.options.log.error({ reason: String(error) }, "An interaction came to nothing");
    return whisper(surfaces[languageIn(interaction, parts)].notOpened);
  });
  await send(parts, interaction, body);
};

/**
 * Answers an interaction while Discord waits for it. What opens something is answered at once; what is for the desk is
 * committed first, and answered then. Never fails.
 */
export const answerInteraction = async (parts: Answering, interaction: APIInteraction): Promise<void> => {
  try {
    // Pings come over HTTP alone.
    if (interaction.type !== InteractionType.Ping) await answer(parts, interaction);
  } catch (error) {
    parts.options.log.error({ reason: String(error) }, "An interaction was not answered");
  }
};
