import type { App, Receiver, ReceiverEvent } from "@slack/bolt";
import type { Log } from "../options.ts";

/** What the App answers itself: with a form, suggestions, or an empty acknowledgement. Events it never sees. */
const interactive: ReadonlySet<unknown> = new Set([
  "block_actions",
  "block_suggestion",
  "message_action",
  "shortcut",
  "view_closed",
  "view_submission",
]);

const isForApp = ({ command, type }: ReceiverEvent["body"]): boolean =>
  typeof command === "string" || interactive.has(type);

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Lets the App do what belongs to it. It acknowledges; what it leaves unacknowledged, Slack would show as failed. */
const handOver = async (app: App, event: ReceiverEvent, log: Log): Promise<void> => {
  let isAcknowledged = false;
  const ack: ReceiverEvent["ack"] = (answer) => {
    isAcknowledged = true;
    return event.ack(answer);
  };
  try {
    await app.processEvent({ ...event, ack });
  } catch (error) {
    log.error({ reason: reasonOf(error) }, "Slack: a form or a button could not be answered");
  }
  if (!isAcknowledged) await event.ack();
};

const isObject = (body: unknown): boolean => typeof body === "object" && body !== null;

/**
 * A receiver whose deliveries are committed before Slack is told that they arrived: Bolt itself acknowledges events
 * before anybody has seen them, and what is then lost is lost for ever.
 *
 * @param inner one of Bolt's receivers.
 * @param take commits what a body holds for the desk. When it fails the body is not acknowledged, and Slack delivers it
 *   again.
 */
export const durable = (inner: Receiver, take: (body: unknown) => Promise<void>, log: Log): Receiver => ({
  init: (app) => {
    const processEvent = async (event: ReceiverEvent): Promise<void> => {
      try {
        await take(event.body);
      } catch (cause) {
        log.error(
          { reason: reasonOf(cause) },
          "Slack: a delivery was not taken in; Slack delivers events again",
        );
        throw new Error("Cannot take a delivery of Slack in.", { cause });
      }
      try {
        if (isObject(event.body) && isForApp(event.body)) await handOver(app, event, log);
        else await event.ack();
      } catch (error) {
        // The connection is gone: Slack delivers it once more, and the keys tell that it is known.
        log.warn({ reason: reasonOf(error) }, "Slack: a delivery was taken in but not acknowledged");
      }
    };
    const gate: App = Object.create(app, { processEvent: { value: processEvent } });
    inner.init(gate);
  },
  start: () => inner.start(),
  stop: () => inner.stop(),
});
