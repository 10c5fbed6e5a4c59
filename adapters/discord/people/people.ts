import type { Colleague } from "../../../src/core/command.ts";
import type { Ping } from "../../../src/core/effect.ts";
import type { Person } from "../../../src/core/person.ts";
import type { Mention } from "../format.ts";

/** What somebody is described for: rights are only given on fresh knowledge. */
export type Use = "words" | "act";

/** Somebody as a payload of Discord's shows them. */
export type Who = {
  readonly user: {
    readonly id: string;
    readonly username?: string | undefined;
    readonly global_name?: string | null | undefined;
    readonly bot?: unknown;
  };
  /** What they are on the server. Missing where a payload does not say: in direct messages, and in history. */
  readonly member?:
    | { readonly nick?: string | null | undefined; readonly roles?: readonly string[] | undefined }
    | null
    | undefined;
  /** Only interactions say it. */
  readonly locale?: string | undefined;
};

/** Who is who on Discord, as far as the desk needs it. */
export type People = {
  /**
   * Name, language and role. Roles are at most a minute old; when they cannot be read, somebody who acts is a
   * customer, and somebody who writes is who they were last. Never fails.
   */
  readonly describe: (who: Who, use: Use) => Promise<Person>;
  /** The agent or lead whom a word in a command names: `<@1>`, `1`, `discord:1`, `@tom`, a name. */
  readonly colleague: (word: string) => Promise<Colleague | null>;
  /** How those whom a message calls are mentioned: the leads' roles and single leads, or one person. */
  readonly mentions: (pings: readonly Ping[]) => Promise<readonly Mention[]>;
};
