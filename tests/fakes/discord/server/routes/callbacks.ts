import { DiscordError } from "../../discord-error.ts";
import { answerInteraction } from "../../interactions/answer.ts";
import { kinds } from "../../interactions/interactions.ts";
import { isJson, type Json } from "../../json.ts";
import { wireMessage } from "../../payloads/message.ts";
import type { Answer, Asked, Route } from "../route.ts";

const callback = ({ platform, params, query, body, files }: Asked): Answer => {
  const { world, interactions } = platform;
  const interaction = interactions.toAnswer(params["interaction"] ?? "", params["token"] ?? "");
  if (!isJson(body)) throw new DiscordError(400, 50109, "The request body contains invalid JSON.");
  const { type, data, message } = answerInteraction(world, interaction, body, files);
  interactions.settle(interaction, type, data);
  if (query.get("with_response") !== "true") return { status: 204 };
  const told: Json = {
    id: interaction.id,
    type: kinds[interaction.kind],
    ...(message === null
      ? {}
      : {
          response_message_id: message.id,
          response_message_loading: (message.flags & 128) !== 0,
          response_message_ephemeral: (message.flags & 64) !== 0,
        }),
  };
  const resource = {
    type,
    ...(message === null ? {} : { message: wireMessage(world, message, { content: true }) }),
  };
  return { status: 200, body: { interaction: told, resource } };
};

/** Answering interactions. */
export const callbacks: readonly Route[] = [
  { method: "POST", pattern: "/interactions/:interaction/:token/callback", auth: "none", run: callback },
];
