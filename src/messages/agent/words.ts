import { undoActionId } from "../../core/act-id.ts";
import { oneLine, shortName } from "../excerpt.ts";
import { button, message, quote, text, title } from "../parts.ts";
import { shortTime } from "../time.ts";
import { showButton } from "./card-actions.ts";
import { fileParts } from "./files.ts";
import { pieceList } from "./problems.ts";
import { type AgentRendering, exampleOf, nameOf, type RenderersFor } from "./renderer.ts";

const maxQuotes = 8;

const undoExample = (customer: string, rendering: AgentRendering): string =>
  exampleOf(rendering, "abuse undo").replace("Anna Brandt", shortName(customer));

/** Somebody's own words, told to the desk with who said them and why. */
export const wordsRenderers: RenderersFor<
  | "waitingForDetails"
  | "pauseCard"
  | "customerWrote"
  | "customerEdited"
  | "customerDeleted"
  | "repliedToCustomer"
  | "noted"
  | "transferred"
  | "resolvedBy"
  | "deliveryFailed"
  | "quarantined"
  | "manyQuarantined"
> = {
  waitingForDetails: ({ customer, problems, missing }, rendering) => {
    const words = rendering.texts.sentences.waitingForDetails;
    return message([
      title(words.title(shortName(customer))),
      ...problems.slice(0, maxQuotes).map((problem) => quote(rendering.cut(problem))),
      text(words.misses(pieceList(missing, rendering))),
    ]);
  },

  pauseCard: ({ caseId, customer, said, until, timeZone, end }, rendering) => {
    const words = rendering.texts.sentences.pauseCard;
    const outcome =
      end === null
        ? words.until(shortTime(until, timeZone, rendering.language), undoExample(customer, rendering))
        : words[end.end](end.end === "undone" ? shortName(end.by) : shortName(customer));
    return message(
      [
        title(words.title(shortName(customer))),
        ...said.slice(-maxQuotes).map((one) => quote(rendering.cut(one))),
        text(outcome),
      ],
      end === null ? [button(undoActionId(caseId), words.undo)] : [],
    );
  },

  customerWrote: ({ customer, speaker, text: written, attachments }, rendering) => {
    const { sentences } = rendering.texts;
    return message([
      text(
        speaker === undefined
          ? sentences.customerWrote.wrote(shortName(customer))
          : sentences.customerWrote.wroteFor(shortName(speaker), shortName(customer)),
      ),
      quote(rendering.cut(written)),
      ...fileParts(attachments, rendering),
    ]);
  },

  customerEdited: ({ customer, before, after }, { texts: { sentences }, cut }) =>
    message([
      text(sentences.customerEdited.before(shortName(customer))),
      quote(cut(before)),
      text(sentences.customerEdited.after),
      quote(cut(after)),
    ]),

  customerDeleted: ({ customer, text: deleted }, { texts: { sentences }, cut }) =>
    message([text(sentences.customerDeleted(shortName(customer))), quote(cut(deleted))]),

  repliedToCustomer: ({ agent, text: reply }, { texts: { sentences }, cut }) =>
    message([text(sentences.repliedToCustomer(shortName(agent))), quote(cut(reply))]),

  noted: ({ agent, text: note }, { texts: { sentences }, cut }) =>
    message([text(sentences.noted(shortName(agent))), quote(cut(note.internal))]),

  transferred: ({ ticket, from, to, reason, history }, { texts: { sentences }, cut }) =>
    message([
      text(sentences.transferred.to(nameOf(ticket), shortName(from), shortName(to.name))),
      quote(cut(reason.internal)),
      text(sentences.transferred.history(history)),
    ]),

  resolvedBy: ({ ticket, agent, solution }, { texts: { sentences }, cut }) =>
    message([
      text(sentences.resolvedBy(nameOf(ticket), shortName(agent))),
      solution === null ? null : quote(cut(solution)),
    ]),

  deliveryFailed: ({ ticket, reason }, rendering) => {
    const words = rendering.texts.sentences.deliveryFailed;
    return message(
      [text(ticket === null ? words.ofNone : words.ofTicket(nameOf(ticket))), quote(rendering.cut(reason))],
      ticket === null ? [] : [showButton(ticket, rendering)],
    );
  },

  quarantined: ({ inboxId, reason }, { texts: { sentences }, cut }) =>
    message([text(sentences.quarantined(oneLine(inboxId, 100))), quote(cut(reason))]),

  manyQuarantined: ({ count }, { texts: { sentences } }) => message([text(sentences.manyQuarantined(count))]),
};
