import { z } from "zod";
import type { Surroundings } from "../surroundings.ts";

const id = z.string().regex(/^[A-Z0-9]{1,50}$/);

/** Slack tells of it as an event, and also as a message in the channel, which it now and then leaves out. */
const joinSchema = z.object({
  type: z.literal("event_callback"),
  event: z.discriminatedUnion("type", [
    z.object({ type: z.literal("member_joined_channel"), user: id, channel: id }),
    z.object({
      type: z.literal("message"),
      subtype: z.enum(["channel_join", "group_join"]),
      user: id,
      channel: id,
    }),
  ]),
});

/** Who has come into a support channel, by a body of Slack's; `null`: it says nothing of the kind. */
export const newcomerIn = (body: unknown, { places }: Pick<Surroundings, "places">): string | null => {
  const { event } = joinSchema.safeParse(body).data ?? {};
  return event !== undefined && places.support.has(event.channel) ? event.user : null;
};
