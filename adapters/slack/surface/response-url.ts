import type { Log } from "../options.ts";

/** Milliseconds; whoever waits for it waits for nothing else. */
const timeout = 5_000;

/** What can be said at a `response_url`: to one person, or that the message it belongs to goes away. */
export type Answer =
  | { readonly response_type: "ephemeral"; readonly replace_original: false; readonly text: string }
  | { readonly delete_original: true };

/**
 * Answers at a `response_url`, which Slack takes five times within half an hour. Best effort: an address that no longer
 * works is logged, and whatever it was about goes on.
 */
export const answerAt = async (url: string, answer: Answer, log: Log): Promise<void> => {
  try {
    const { ok, status } = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(answer),
      signal: AbortSignal.timeout(timeout),
    });
    if (!ok) log.warn({ status }, "An answer at a response_url was refused");
  } catch (error) {
    log.warn({ reason: String(error) }, "An answer at a response_url did not arrive");
  }
};
