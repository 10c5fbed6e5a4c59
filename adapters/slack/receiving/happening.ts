import type { Conversation, Place } from "../../../src/core/conversation.ts";
import type { PostedMessage } from "../../../src/core/event.ts";
import type { Submission } from "../surface/forms.ts";

/** What everything that somebody does on Slack has in common. */
type ByUser = {
  /** Every key by which Slack might deliver it again; the first is the id of the event. */
  readonly keys: readonly [string, ...string[]];
  readonly lane: string;
  /** Milliseconds since 1970, by Slack's clock; `null`: Slack does not say. */
  readonly at: number | null;
  readonly user: string;
  /** Their workspace, when it is a foreign one (Slack Connect); `null`: the bot's own. */
  readonly team: string | null;
  readonly conversation: Conversation;
  readonly place: Place;
};

/** What a body of Slack's says that concerns the desk. Texts are still in Slack's markup. */
export type Happening = ByUser &
  (
    | {
        readonly happened: "posted";
        readonly message: PostedMessage;
      }
    | {
        readonly happened: "edited";
        readonly message: { readonly id: string; readonly text: string; readonly postedAt: number };
      }
    | { readonly happened: "deleted"; readonly message: { readonly id: string } }
    | { readonly happened: "pressed"; readonly actionId: string }
    | { readonly happened: "submitted"; readonly submission: Submission }
    | { readonly happened: "commanded"; readonly text: string }
    | { readonly happened: "homeOpened" }
  );
