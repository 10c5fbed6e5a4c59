import type { Event } from "../core/event.ts";
import { isStaff } from "../core/person.ts";
import { withoutSecrets } from "../core/without-secrets.ts";

/**
 * What a customer writes, without the passwords in it (R7): so that no case, history, card or read-back ever holds one.
 * What people of the desk write is theirs.
 */
export const leaveOutSecrets = (event: Event): Event => {
  if (event.kind !== "messagePosted" && event.kind !== "messageEdited") return event;
  if (isStaff(event.person)) return event;
  const text = withoutSecrets(event.message.text);
  if (text === event.message.text) return event;
  return event.kind === "messagePosted"
    ? { ...event, secret: true, message: { ...event.message, text } }
    : { ...event, message: { ...event.message, text } };
};
