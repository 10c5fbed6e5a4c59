import type { Message } from "../../../src/messages/message.ts";
import { type Job, Refused } from "../../../src/runtime/port.ts";
import { format, type SlackMessage } from "../format.ts";
import { homeOf, homeUser, userOf } from "../ids.ts";
import { homeView } from "../surface/home.ts";
import { channelOf, isDirect, openDirect } from "./destination.ts";
import { settleDoubt } from "./duplicates.ts";
import { whisper } from "./ephemeral.ts";
import type { Spot } from "./listing.ts";
import { postMessage } from "./post-message.ts";
import type { Sending } from "./sending.ts";

/** The job of posting. */
export type PostJob = Extract<Job, { readonly job: "post" }>;

/** Milliseconds by which the clocks of the desk and of Slack may differ when a message is looked for. */
const clockSlack = 10 * 60_000;

/** From when on the message of a job can stand there, in milliseconds since 1970. */
export const earliestOf = ({ orderedAt }: PostJob): number => orderedAt - clockSlack;

const publishHome = async (
  { clients, workspace }: Sending,
  user: string,
  message: Message,
): Promise<string> => {
  await clients.outbox.views.publish({ user_id: user, view: homeView(message, workspace) });
  return homeOf(user);
};

const readerOf = ({ onlyFor, conversation }: PostJob): string | null => {
  const user = onlyFor === null ? null : userOf(onlyFor);
  if (onlyFor !== null && user === null)
    throw new Refused(`Cannot post for ${onlyFor} in ${conversation.channel}: they are not on Slack.`);
  return user;
};

const postOpenly = async (
  sending: Sending,
  spot: Spot,
  message: SlackMessage,
  job: PostJob,
): Promise<string> => {
  const ts = await postMessage(sending, spot, message, job.id);
  settleDoubt(sending, spot, { order: job.id, ts, since: earliestOf(job) });
  return ts;
};

/** What is for one person alone never goes into the direct conversation of another, whatever it was addressed to. */
const directSpot = async (sending: Sending, spot: Spot, reader: string): Promise<Spot> => {
  const own = await openDirect(sending, reader);
  return own === spot.channel ? spot : { channel: own, thread: null };
};

/** Carries out a post, whatever it is on Slack: a message, one for a single person, a direct one or a home page. */
export const post = async (sending: Sending, job: PostJob): Promise<string> => {
  const home = homeUser(job.conversation.channel);
  if (home !== null) return publishHome(sending, home, job.message);
  const reader = readerOf(job);
  const spot = { channel: await channelOf(sending, job.conversation), thread: job.conversation.thread };
  const message = format(job.message, sending.workspace, await sending.people.mentions(job.ping));
  if (reader === null) return postOpenly(sending, spot, message, job);
  return isDirect(spot.channel)
    ? postOpenly(sending, await directSpot(sending, spot, reader), message, job)
    : whisper(sending, spot, reader, message, job.id);
};
