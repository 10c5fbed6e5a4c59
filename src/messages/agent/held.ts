import { commandActionId, heldNewsActionId, incidentActionId } from "../../core/act-id.ts";
import type { Wording } from "../../core/command.ts";
import { type HeldNews, type HeldReply, heldText, heldWord } from "../../core/held-words.ts";
import { incidentName } from "../../core/incident.ts";
import { shortName } from "../excerpt.ts";
import { endForm, replyForm, standingForm, updateForm, withWords } from "../forms.ts";
import type { Action, Form, Message, Part } from "../message.ts";
import { button, message, paragraph, quote, text, title } from "../parts.ts";
import { hintText } from "../surface.ts";
import { type AgentRendering, exampleOf, nameOf, type RenderersFor } from "./renderer.ts";

const maxHints = 5;

type AnyHeld = HeldReply | HeldNews;

/** What was found, why it matters, and what could stand there instead. */
const reviewParts = (held: AnyHeld, { texts, language, cut }: AgentRendering): readonly (Part | null)[] => {
  const words = texts.sentences.replyHeld;
  const more = held.hints.length - maxHints;
  return [
    quote(cut(heldText(held))),
    ...held.hints.slice(0, maxHints).map((hint) => text(`💡 ${hintText(hint, language)}`)),
    more > 0 ? text(words.more(more)) : null,
    ...(held.suggestion === null ? [] : [text(words.suggestion), quote(cut(held.suggestion))]),
  ];
};

const howOn = (
  { suggestion }: AnyHeld,
  example: string,
  otherwise: string,
  { texts }: AgentRendering,
): Part => {
  const words = texts.sentences.replyHeld;
  const suggested = suggestion === null ? [] : [words.suggested(`${example} suggested`)];
  return text([words.how(example), ...suggested, otherwise].join("\n"));
};

const buttons = (
  { suggestion }: AnyHeld,
  idOf: (wording: Wording) => string,
  { texts }: AgentRendering,
): readonly Action[] => {
  const words = texts.sentences.replyHeld;
  return [
    ...(suggestion === null ? [] : [button(idOf("suggested"), words.sendSuggestion, "primary")]),
    button(idOf("own"), words.sendAnyway),
  ];
};

const changing = (form: Form, held: AnyHeld, { texts }: AgentRendering): Form => ({
  ...withWords(form, heldText(held)),
  open: texts.sentences.replyHeld.change,
});

const replyHeld = (
  { ticket, held }: { readonly ticket: number; readonly held: HeldReply },
  rendering: AgentRendering,
): Message => {
  const { replyHeld: words } = rendering.texts.sentences;
  const { command, id } = held;
  const formOf = command.verb === "update" ? standingForm : replyForm;
  const formId = commandActionId(ticket, command.verb, command.verb === "macro" ? command.name : undefined);
  return message(
    [
      title(words.title(nameOf(ticket))),
      ...reviewParts(held, rendering),
      howOn(held, exampleOf(rendering, "send", ticket), words.otherwise, rendering),
    ],
    buttons(held, (wording) => commandActionId(ticket, "send", heldWord(id, wording)), rendering),
    changing(formOf(formId, rendering.texts), held, rendering),
  );
};

type NewsHeld = Parameters<RenderersFor<"newsHeld">["newsHeld"]>[0];

/** An incident that is still to be opened has no form: its command is given again. */
const newsForm = ({ incident, held }: NewsHeld, rendering: AgentRendering): Form | null => {
  const { verb } = held.command;
  if (incident === null || verb === "incident open") return null;
  const form = verb === "incident end" ? endForm : updateForm;
  return changing(form(incidentActionId(incident, verb), rendering.texts), held, rendering);
};

const newsHeld = (say: NewsHeld, rendering: AgentRendering): Message => {
  const { service, incident, tickets, held } = say;
  const { newsHeld: words } = rendering.texts.sentences;
  const name = shortName(service[rendering.language]);
  return message(
    [
      title(incident === null ? words.titleOfNew(name) : words.title(incidentName(incident), name)),
      ...reviewParts(held, rendering),
      tickets > 0 ? text(words.readers(tickets)) : null,
      howOn(held, exampleOf(rendering, "incident send"), words.otherwise, rendering),
    ],
    buttons(held, (wording) => heldNewsActionId(held.id, wording), rendering),
    newsForm(say, rendering),
  );
};

/** Words that wait before customers read them, and what became of them (T-rules). */
export const heldRenderers: RenderersFor<
  "replyHeld" | "newsHeld" | "heldExpired" | "nothingHeld" | "nothingHeldForAll"
> = {
  replyHeld,
  newsHeld,

  heldExpired: ({ ticket, agent, text: said, because, owner }, { texts, cut }) => {
    const words = texts.sentences.heldExpired;
    const [name, author] = [nameOf(ticket), shortName(agent)];
    return message([
      text(
        because === "taken" ? words.taken(name, author, shortName(owner ?? "")) : words.closed(name, author),
      ),
      quote(cut(said)),
    ]);
  },

  nothingHeld: ({ ticket, noWording }, rendering) => {
    const words = rendering.texts.sentences.nothingHeld;
    const name = nameOf(ticket);
    return paragraph(
      noWording ? words.noWording(name, exampleOf(rendering, "send", ticket)) : words.none(name),
    );
  },

  nothingHeldForAll: ({ noWording }, rendering) => {
    const words = rendering.texts.sentences.nothingHeldForAll;
    return paragraph(noWording ? words.noWording(exampleOf(rendering, "incident send")) : words.none);
  },
};
