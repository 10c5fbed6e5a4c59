import type { APIModalInteractionResponseCallbackData } from "discord.js";
import { oneLine } from "../../../src/messages/excerpt.ts";
import type { Surface } from "../../../src/messages/surface.ts";
import { type CommandText, commandText } from "./command-text.ts";
import type { MenuMessage } from "./menu.ts";
import { maxReply, modal } from "./modals.ts";
import type { Values } from "./read-interaction.ts";
import { channelAddress } from "./web-address.ts";

const idOf = (channel: string, message: string): string => `note:${channel}:${message}`;

const wordsOf = ({ author, content, attachments }: MenuMessage): string =>
  `${author}: ${content.trim() || attachments.join(", ")}`;

/** The modal that puts a message on a ticket as a note; its words can still be changed. */
export const addToTicketModal = (
  message: MenuMessage,
  { commands, shortcut }: Surface,
): APIModalInteractionResponseCallbackData =>
  modal(idOf(message.channel, message.id), commands.menu.addToTicket, [
    {
      id: "ticket",
      label: shortcut.ticket.label,
      description: shortcut.ticket.hint,
      placeholder: "T-12",
      long: false,
      required: false,
      max: 20,
      value: "",
    },
    {
      id: "text",
      label: shortcut.text.note,
      long: true,
      required: true,
      max: maxReply,
      value: wordsOf(message),
    },
  ]);

/** The note that the modal was sent with, and the way to the message; `null`: it is another modal. */
export const readAddToTicket = (
  customId: string,
  values: Values,
  guild: string | null,
): CommandText | null => {
  const [, channel, message] = /^note:(\d{1,20}):(\d{1,20})$/.exec(customId) ?? [];
  if (channel === undefined || message === undefined) return null;
  const text = [values["text"]?.trim() ?? "", channelAddress(guild, channel, message)].join("\n");
  return commandText("note", { ticket: oneLine(values["ticket"] ?? "", 20), text });
};
