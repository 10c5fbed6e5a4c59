import type { Act } from "../../../src/core/act.ts";
import { readActionId } from "../../../src/core/act-id.ts";
import type { ActChosen, Event, PersonEvent, Target } from "../../../src/core/event.ts";
import { asReviewed } from "../../../src/core/held-words.ts";
import { afterHints } from "../../../src/core/hinted.ts";
import { parseCommand } from "../../../src/core/parse-command.ts";
import { isStaff, type Person } from "../../../src/core/person.ts";
import type { People, Use } from "../people/people.ts";
import type { Submission } from "../surface/forms.ts";
import type { Surroundings } from "../surroundings.ts";
import { readCommandText } from "./command-text.ts";
import type { Happening } from "./happening.ts";
import { afterMention, type Mention, plainWords, withoutMentions } from "./mrkdwn.ts";
import { readBody } from "./read-body.ts";

type Reading = Surroundings & { readonly people: People };
type Posted = Extract<Happening, { happened: "posted" }>;
type Chosen = { readonly act: Act; readonly target: Target | null };

const describe = ({ user, team }: Happening, { people }: Reading, use: Use): Promise<Person> =>
  people.describe(user, team, use);

const baseOf = ({ keys: [id], at, conversation, place }: Happening, person: Person) => {
  if (at === null) throw new Error(`Cannot read the delivery ${id} of Slack: nothing says when it was.`);
  return { id, at, person, conversation, place };
};

const actOf = async (happening: Happening, chosen: Chosen, reading: Reading): Promise<ActChosen> => {
  const person = await describe(happening, reading, "act");
  return { ...baseOf(happening, person), kind: "actChosen", ...chosen };
};

/** The command that a message is when somebody of the desk writes it; `null`: words like any others. */
const commandIn = ({ conversation, message }: Posted, { workspace }: Reading): string | null => {
  const called = afterMention(message.text, workspace.botUserId);
  return called ?? (conversation.channel.startsWith("D") ? message.text : null);
};

/** Whoever names more people in one message names the rest by their ids. */
const mostNamed = 20;

/** How those are shown whom a text mentions: by name, for Slack mostly gives their ids alone. */
const mentionsIn = async (mrkdwn: string, { people }: Reading): Promise<Mention> => {
  const found = mrkdwn.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g);
  const ids = [...new Set([...found].map(([, id = ""]) => id))].slice(0, mostNamed);
  const described = await Promise.all(ids.map((id) => people.describe(id, null, "words")));
  const names = new Map(described.map(({ name }, index) => [ids[index], name]));
  return (user, label) => `@${label || names.get(user) || user}`;
};

const words = async (mrkdwn: string, reading: Reading): Promise<string> => {
  const own = withoutMentions(mrkdwn, reading.workspace.botUserId);
  return plainWords(own, await mentionsIn(own, reading));
};

const commandOf = async (mrkdwn: string, reading: Reading): Promise<Chosen> =>
  readCommandText(mrkdwn, await mentionsIn(mrkdwn, reading));

/** Who somebody is decides what their words are; what they may do is asked anew. */
const messageOf = async (happening: Posted, reading: Reading): Promise<PersonEvent> => {
  const person = await describe(happening, reading, "words");
  const command = commandIn(happening, reading);
  if (command !== null && isStaff(person))
    return actOf(happening, await commandOf(command, reading), reading);
  const { text, ...message } = happening.message;
  return {
    ...baseOf(happening, person),
    kind: "messagePosted",
    message: { ...message, text: await words(text, reading) },
  };
};

const chosenBy = (id: string, fields: Readonly<Record<string, string>>): Chosen => {
  const chosen = readActionId(id, fields);
  if (chosen === null) throw new Error(`Cannot read a delivery of Slack: no button has the id "${id}".`);
  return chosen;
};

const chosenIn = (submission: Submission): Chosen =>
  afterHints(
    submission.kind === "action" ? chosenBy(submission.id, submission.fields) : parseCommand(submission.text),
    submission.hinted,
  );

const eventOf = async (happening: Happening, reading: Reading): Promise<Event> => {
  switch (happening.happened) {
    case "posted":
      return messageOf(happening, reading);
    case "edited": {
      const { id, text, postedAt } = happening.message;
      const base = baseOf(happening, await describe(happening, reading, "words"));
      const message = { id, text: await words(text, reading), postedAt: Math.min(postedAt, base.at) };
      return { ...base, kind: "messageEdited", message };
    }
    case "deleted": {
      const base = baseOf(happening, await describe(happening, reading, "words"));
      return { ...base, kind: "messageDeleted", message: happening.message };
    }
    case "pressed":
      return actOf(happening, chosenBy(happening.actionId, {}), reading);
    case "submitted":
      return asReviewed(await actOf(happening, chosenIn(happening.submission), reading));
    case "commanded":
      return actOf(happening, await commandOf(happening.text, reading), reading);
    case "homeOpened":
      return actOf(happening, parseCommand("overview"), reading);
  }
};

/**
 * Reads a delivery's payload, and asks who the person is. `null`: nothing the desk cares about.
 *
 * @throws {Error} when it cannot be read, or names a button that does not exist.
 */
export const translate = async (payload: unknown, reading: Reading): Promise<Event | null> => {
  const happening = readBody(payload, reading);
  return happening === null ? null : eventOf(happening, reading);
};
