import {
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from "discord.js";
import { escapeLine } from "./markdown.ts";
import type { Preview } from "./reply-preview.ts";

const nobody = { parse: [] };

/** A line that only whoever acted sees. */
export const whisper = (words: string): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: { content: escapeLine(words), flags: MessageFlags.Ephemeral, allowed_mentions: nobody },
});

/** A window with inputs; only the first answer to an interaction can open it. */
export const open = (data: APIModalInteractionResponseCallbackData): APIInteractionResponse => ({
  type: InteractionResponseType.Modal,
  data,
});

/** A preview that only its author sees, in the place of an earlier one or as a message of its own. */
export const show = (preview: Preview, inPlace: boolean): APIInteractionResponse =>
  inPlace
    ? { type: InteractionResponseType.UpdateMessage, data: { ...preview, allowed_mentions: nobody } }
    : {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: { ...preview, flags: MessageFlags.Ephemeral, allowed_mentions: nobody },
      };

/** A preview that is sent: its words stay, its buttons go. */
export const settle = (words: string): APIInteractionResponse => ({
  type: InteractionResponseType.UpdateMessage,
  data: { content: escapeLine(words), components: [], allowed_mentions: nobody },
});

/** A press is heard; what comes of it shows elsewhere. */
export const heard: APIInteractionResponse = { type: InteractionResponseType.DeferredMessageUpdate };
