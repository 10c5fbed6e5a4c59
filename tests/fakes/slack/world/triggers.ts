import { SlackError } from "../slack-error.ts";

/** Where a trigger came from: views can be pushed only from an open modal. */
export type Trigger = { readonly user: string; readonly fromModal: boolean };

/** The ids that open modals. */
export type Triggers = {
  /** A new id, good for one view. */
  readonly issue: (trigger: Trigger) => string;
  /** @throws {SlackError} `invalid_trigger_id`, `exchanged_trigger_id` or `expired_trigger_id`. */
  readonly exchange: (id: string) => Trigger;
};

/** Trigger ids live for `lifeMs` real milliseconds; an interaction's only counts from when it was delivered. */
export const createTriggers = (lifeMs: number): Triggers => {
  const issued = new Map<string, { readonly trigger: Trigger; readonly at: number; isUsed: boolean }>();
  return {
    issue: (trigger) => {
      const id = `${issued.size + 1}.${Math.floor(Date.now() / 1000)}.trigger`;
      issued.set(id, { trigger, at: performance.now(), isUsed: false });
      return id;
    },
    exchange: (id) => {
      const known = issued.get(id);
      if (known === undefined) throw new SlackError("invalid_trigger_id");
      if (known.isUsed) throw new SlackError("exchanged_trigger_id");
      if (performance.now() - known.at > lifeMs) throw new SlackError("expired_trigger_id");
      known.isUsed = true;
      return known.trigger;
    },
  };
};
