import type { Outcome } from "../delivery/delivery.ts";
import { isJson, type Json } from "../json.ts";
import type { Machine } from "../machine.ts";
import { commandPayload } from "../payloads/interactions.ts";
import { SlackError } from "../slack-error.ts";
import { channelOf } from "../world/places.ts";
import { respond, whisper } from "../world/response-urls.ts";
import { type Used, used } from "./used.ts";

const asBody = (response: unknown): Json | null => {
  if (typeof response === "string") return response.trim() === "" ? null : { text: response };
  return isJson(response) ? response : null;
};

/** An app may answer a command along with its acknowledgement. */
const answer = ({ world, violations }: Machine, user: string, channel: string, outcome: Outcome): void => {
  const body = outcome.status === "acknowledged" ? asBody(outcome.response) : null;
  if (body === null) return;
  try {
    respond(world, { channel, user, ts: null }, body);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    violations.push(
      `answered a command with something Slack refuses: ${error.code} ${JSON.stringify(error.details)}`,
    );
  }
};

const complaintOf = (command: string, outcome: Outcome): string => {
  const isLate = outcome.status === "failed" && ["timeout", "http_timeout"].includes(outcome.reason);
  return `${command} failed with the error "${isLate ? "operation_timeout" : "dispatch_failed"}"`;
};

/** How people give commands. */
export const createCommanding = (machine: Machine) => ({
  /**
   * Gives a slash command in a channel; in threads there are none. Mentions are written `<@U1>`. Resolves when the app
   * acknowledged, or did not in time.
   */
  command: async (user: string, channel: string, command: string, text: string): Promise<Used> => {
    const { world, platform, deliveries } = machine;
    if (!channelOf(world, channel).members.has(user))
      throw new Error(`${user} is not in ${channel} and cannot give a command there.`);
    const body = commandPayload(platform, user, channel, command, text);
    const outcome = await deliveries.deliver({ kind: "slash_commands", body });
    const complaint = complaintOf(command, outcome);
    const words = { text: complaint, blocks: undefined, attachments: undefined };
    if (outcome.status === "failed")
      whisper(world, { user, channel, author: "USLACKBOT", threadTs: null }, words);
    answer(machine, user, channel, outcome);
    return used(outcome, complaint);
  },
});

/** How people give commands. */
export type Commanding = ReturnType<typeof createCommanding>;
