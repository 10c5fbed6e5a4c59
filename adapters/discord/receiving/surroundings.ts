import type { Places, Workspace } from "../workspace.ts";

/** What a body of Discord's is read against. */
export type Surroundings = {
  readonly workspace: Workspace;
  readonly places: Places;
  /**
   * The channel a thread stands in, as far as known; a channel that is known to be no thread stands in itself. `null`:
   * nobody knows.
   */
  readonly parentOf: (channel: string) => string | null;
};
