import { InteractionType } from "discord.js";
import { z } from "zod";
import type { Verb } from "../../../src/core/command.ts";
import { isVerb, type Piece } from "../../shared/tellable.ts";
import type { Given } from "./command-text.ts";
import { type MenuEntry, type MenuMessage, menuSchema, readMenu } from "./menu.ts";
import { commandName, groupNames, verbOf } from "./verbs.ts";

/** What was entered in a modal, by the id of its input. */
export type Values = Readonly<Record<string, string>>;

const shownSchema = z.object({
  id: z.string(),
  flags: z.number().nullish(),
  embeds: z.array(z.object({ description: z.string().nullish() })).nullish(),
  components: z
    .array(z.object({ components: z.array(z.object({ custom_id: z.string().nullish() })).nullish() }))
    .nullish(),
});

/** The message that a button stands on, as its press says. */
export type ShownMessage = Readonly<z.infer<typeof shownSchema>>;

/** What is suggested while somebody types. */
export type Suggested = "ticket" | "macro";

/** What somebody did in Discord's windows, as far as the desk can mean it. */
export type Read =
  | { readonly did: "press"; readonly customId: string; readonly message: ShownMessage | null }
  | {
      readonly did: "submit";
      readonly customId: string;
      readonly values: Values;
      /** Whose button opened the modal; `null`: it was no button. */
      readonly message: ShownMessage | null;
      readonly guild: string | null;
    }
  | { readonly did: "command"; readonly verb: Verb; readonly given: Given }
  | { readonly did: "menu"; readonly entry: MenuEntry; readonly message: MenuMessage }
  | { readonly did: "type"; readonly about: Suggested; readonly typed: string };

const inputSchema = z.object({ custom_id: z.string(), value: z.string() });
const inputsSchema = z.union([
  z.object({ component: inputSchema }).transform(({ component }) => [component]),
  z.object({ components: z.array(inputSchema) }).transform(({ components }) => components),
  z.unknown().transform(() => []),
]);

const optionSchema = z.object({
  name: z.enum([
    "ticket",
    "colleague",
    "priority",
    "category",
    "macro",
    "text",
  ] as const satisfies readonly Piece[]),
  value: z.string(),
  focused: z.boolean().nullish(),
});

const subcommandSchema = z.object({ name: z.string(), options: z.array(optionSchema).default([]) });

const verbSchema = z
  .union([
    z
      .object({ name: z.enum(groupNames), options: z.array(subcommandSchema).length(1) })
      .transform(({ name, options: [chosen] }) => ({
        name: verbOf(name, chosen?.name ?? ""),
        options: chosen?.options ?? [],
      })),
    subcommandSchema,
  ])
  .pipe(z.object({ name: z.string().refine(isVerb), options: z.array(optionSchema) }));

const ticketSchema = z.object({ name: z.literal(commandName), options: z.array(verbSchema).length(1) });

const interactionSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal(InteractionType.MessageComponent),
    data: z.object({ custom_id: z.string() }),
    message: shownSchema.nullish().catch(null),
  }),
  z.object({
    type: z.literal(InteractionType.ModalSubmit),
    data: z.object({ custom_id: z.string(), components: z.array(inputsSchema) }),
    message: shownSchema.nullish().catch(null),
    guild_id: z.string().nullish(),
  }),
  z.object({
    type: z.literal(InteractionType.ApplicationCommand),
    data: z.union([ticketSchema, menuSchema]),
  }),
  z.object({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: ticketSchema }),
]);

const readCommand = ({ options: [chosen] }: z.infer<typeof ticketSchema>): Read | null =>
  chosen === undefined
    ? null
    : {
        did: "command",
        verb: chosen.name,
        given: Object.fromEntries(chosen.options.map(({ name, value }) => [name, value])),
      };

/** Reads an interaction; `null`: it is none of ours, or of another version. Never throws. */
export const readInteraction = (interaction: unknown): Read | null => {
  const read = interactionSchema.safeParse(interaction).data;
  switch (read?.type) {
    case undefined:
      return null;
    case InteractionType.MessageComponent:
      return { did: "press", customId: read.data.custom_id, message: read.message ?? null };
    case InteractionType.ModalSubmit: {
      const inputs = read.data.components.flat().map(({ custom_id, value }) => [custom_id, value]);
      const values = Object.fromEntries(inputs);
      const { message = null, guild_id: guild = null } = read;
      return { did: "submit", customId: read.data.custom_id, values, message, guild };
    }
    case InteractionType.ApplicationCommand: {
      if ("options" in read.data) return readCommand(read.data);
      const chosen = readMenu(read.data);
      return chosen && { did: "menu", ...chosen };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const focused = read.data.options[0]?.options.find((option) => option.focused === true);
      return focused?.name === "ticket" || focused?.name === "macro"
        ? { did: "type", about: focused.name, typed: focused.value }
        : null;
    }
  }
};
