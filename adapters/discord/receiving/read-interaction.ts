import { MessageFlags } from "discord.js";
import { timeOf } from "../ids.ts";
import { type Chosen, chosenIn, sentPreview } from "../surface/final.ts";
import type { Happening } from "./happening.ts";
import { keyOf, laneOf } from "./keys.ts";
import { type Interaction, interactionFrameSchema, interactionSchema, read, type Who } from "./payload.ts";
import { spotOfAct } from "./spot.ts";
import type { Surroundings } from "./surroundings.ts";

const isForBot = (event: unknown, { workspace }: Surroundings): boolean => {
  const { application_id, guild_id } = read(interactionFrameSchema, event);
  return (
    application_id === workspace.applicationId && (guild_id === undefined || guild_id === workspace.guildId)
  );
};

const whoIn = ({ member, user, locale }: Interaction): Who => {
  const acting = member?.user ?? user;
  if (acting === undefined)
    throw new Error("Cannot read a delivery of Discord: nobody stands behind an interaction.");
  return { user: acting, member: member ?? null, ...(locale !== undefined && { locale }) };
};

/** Answers to what one person alone sees stand where it was shown. */
const pressedOn = ({ message }: Interaction): string | null =>
  message === undefined || ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0 ? null : message.id;

/** Below which message the answer stands, where an act happened in the channel itself. */
const aboutWhich = (interaction: Interaction, chosen: Chosen): string | null =>
  pressedOn(interaction) ?? (chosen.kind === "command" ? (chosen.message ?? null) : null);

/** A preview is sent once, however often its button is pressed. */
const keysOf = (event: unknown, { id }: Interaction): Happening["keys"] => {
  const preview = sentPreview(event);
  return [keyOf.interaction(id), ...(preview === null ? [] : [keyOf.preview(preview)])];
};

/** A pressed button, a sent form or a command; `null`: the desk has nothing to do about it. */
export const readInteraction = (event: unknown, surroundings: Surroundings): Happening | null => {
  if (!isForBot(event, surroundings)) return null;
  const chosen = chosenIn(event);
  if (chosen === null) return null;
  const interaction = read(interactionSchema, event);
  const who = whoIn(interaction);
  const spot = spotOfAct(interaction, surroundings, who.user.id);
  return {
    happened: "chosen",
    keys: keysOf(event, interaction),
    lane: laneOf(spot, who.user.id),
    at: timeOf(interaction.id),
    spot,
    who,
    chosen,
    pressedOn: aboutWhich(interaction, chosen),
  };
};
