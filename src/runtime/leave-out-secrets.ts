import type { Event } from "../core/event.ts";
import { isStaff } from "../core/person.ts";
import { withoutSecrets } from "../core/without-secrets.ts";

/**
 * What a customer writes or corrects, without the passwords in it (R7): so that no case, history, card or read-back ever
 * holds one. What people of the desk write is theirs.
 */
export const leaveOutSecrets = (event: Event): Event => {
  switch (event.kind) {
    case "messagePosted": {
      const text = isStaff(event.person) ? event.message.text : withoutSecrets(event.message.text);
      return text === event.message.text
        ? event
        : { ...event, secret: true, message: { ...event.message, text } };
    }
    case "messageEdited":
      return isStaff(event.person)
        ? event
        : { ...event, message: { ...event.message, text: withoutSecrets(event.message.text) } };
    case "actChosen":
      return event.act.act === "correctField" && event.act.value !== null
        ? { ...event, act: { ...event.act, value: withoutSecrets(event.act.value) } }
        : event;
    default:
      return event;
  }
};
