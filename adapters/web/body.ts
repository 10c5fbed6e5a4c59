import type { Ping } from "../../src/core/effect.ts";
import type { Message } from "../../src/messages/message.ts";
import type { WorkspaceMessage } from "./workspace-store.ts";

/** A file of a message; its bytes are kept apart. */
export type WebFile = {
  readonly id: string;
  readonly name: string;
  /** As whoever attached it says. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
};

/** What the playground keeps of a message. */
export type WebBody =
  /** Written by a person. `revision` names the last edit; `null`: never edited. */
  | {
      readonly kind: "said";
      readonly text: string;
      readonly revision: string | null;
      readonly files?: readonly WebFile[];
    }
  /** Posted by the bot. `offered`: ids of all buttons it has had, for clicks that come after they are gone. */
  | {
      readonly kind: "posted";
      readonly message: Message;
      readonly pings: readonly Ping[];
      readonly offered: readonly string[];
      /** It stands at the head of its channel. */
      readonly isPinned?: true;
    }
  /** The bot's 👀 on a message: a record of its own, so that it never overwrites an edit made meanwhile. */
  | { readonly kind: "reacted"; readonly to: string };

/** A message of the playground. */
export type WebMessage = WorkspaceMessage<WebBody>;

/** A message that people see, as opposed to a record about one. */
export type ShownMessage = WebMessage & { readonly body: Exclude<WebBody, { kind: "reacted" }> };

/** Whether this is a message people see. */
export const isShown = (message: WebMessage): message is ShownMessage => message.body.kind !== "reacted";
