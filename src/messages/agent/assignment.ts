import { commandActionId } from "../../core/act-id.ts";
import { shortName } from "../excerpt.ts";
import { button, message, paragraph, text } from "../parts.ts";
import { longTime } from "../time.ts";
import { showButton } from "./card-actions.ts";
import { presenceButton } from "./duty.ts";
import { nameOf, type RenderersFor } from "./renderer.ts";

/** Who has which ticket, and until when. */
export const assignmentRenderers: RenderersFor<
  "claimGoesBack" | "claimReturned" | "claimKept" | "ticketGiven" | "presenceNoted" | "noPresence"
> = {
  ticketGiven: ({ ticket, agent }, { texts }) =>
    paragraph(texts.sentences.ticketGiven(nameOf(ticket), shortName(agent))),

  presenceNoted: ({ until, timeZone }, rendering) => {
    const words = rendering.texts.sentences.presenceNoted;
    return message(
      [text(until === null ? words.away : words.here(longTime(until, timeZone, rendering.language)))],
      [presenceButton(until === null ? "here" : "away", rendering)],
    );
  },

  noPresence: (_, { texts }) => paragraph(texts.sentences.noPresence),

  claimGoesBack: ({ ticket, until, timeZone }, rendering) => {
    const words = rendering.texts.sentences.claimGoesBack;
    const name = nameOf(ticket);
    return message(
      [text(words.warning(name, longTime(until, timeZone, rendering.language))), text(words.how(name))],
      [button(commandActionId(ticket, "claim"), words.keep, "primary"), showButton(ticket, rendering)],
    );
  },

  claimReturned: ({ ticket, agent }, { texts }) =>
    paragraph(texts.sentences.claimReturned(nameOf(ticket), shortName(agent))),

  claimKept: ({ ticket }, { texts }) => paragraph(texts.sentences.claimKept(nameOf(ticket))),
};
