import type { Colleague } from "../../../src/core/command.ts";
import type { Ping } from "../../../src/core/effect.ts";
import type { Person } from "../../../src/core/person.ts";

/** What somebody is described for: rights are only given on fresh knowledge. */
export type Use = "words" | "act";

/** A mention that calls somebody, as an element of rich text. */
export type Mention =
  | { readonly type: "user"; readonly user_id: string }
  | { readonly type: "usergroup"; readonly usergroup_id: string };

/** Who is who on Slack, as far as the desk needs it. */
export type People = {
  /**
   * Name, language, time zone and role. Roles are at most a minute old; when they cannot be read, somebody who acts
   * is a customer, and somebody who writes is who they were last. Never fails.
   *
   * @param team of the payload; `null` when it says none.
   */
  readonly describe: (user: string, team: string | null, use: Use) => Promise<Person>;
  /** The agent or lead whom a word in a command names: `<@U1>`, `@tom`, a name, `slack:U1`. */
  readonly colleague: (word: string) => Promise<Colleague | null>;
  /** How those whom a message calls are mentioned. */
  readonly mentions: (pings: readonly Ping[]) => Promise<readonly Mention[]>;
};
