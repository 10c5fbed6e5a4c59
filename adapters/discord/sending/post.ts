import { type Job, Refused } from "../../../src/runtime/port.ts";
import { userOf } from "../ids.ts";
import { contentsOf } from "./contents.ts";
import { destinationOf } from "./destination.ts";
import { postMessage } from "./post-message.ts";
import type { Sending } from "./sending.ts";
import { whisper } from "./whisper.ts";

/** The job of posting. */
export type PostJob = Extract<Job, { readonly job: "post" }>;

const readerOf = ({ onlyFor, conversation }: PostJob): string | null => {
  const user = onlyFor === null ? null : userOf(onlyFor);
  if (onlyFor !== null && user === null)
    throw new Refused(`Cannot post for ${onlyFor} in ${conversation.channel}: they are not on Discord.`);
  return user;
};

/** Carries out a post, for everybody in the conversation or for a single person. */
export const post = async (sending: Sending, job: PostJob): Promise<string> => {
  const reader = readerOf(job);
  const contents = await contentsOf(sending, job.message, await sending.people.mentions(job.ping));
  if (reader !== null) return whisper(sending, job, reader, contents);
  const spot = await destinationOf(sending, job.conversation, null, job.orderedAt);
  return postMessage(sending, spot, contents, job.id);
};
