import type { Chosen } from "../surface/final.ts";
import type { Interaction, Message, Who } from "./payload.ts";

/** Where something happened, as far as the body itself says. */
export type Spot =
  /** In a channel of the server itself. */
  | { readonly in: "channel"; readonly channel: string }
  /** In a thread; `parent` is `null` when nobody knows its channel yet. */
  | { readonly in: "thread"; readonly thread: string; readonly parent: string | null }
  /** In the direct conversation with somebody; `user` is `null` when the body does not name them. */
  | { readonly in: "direct"; readonly channel: string; readonly user: string | null };

type Base = {
  /** Every key by which Discord might deliver it again; the first is the id of the event. */
  readonly keys: readonly [string, ...string[]];
  readonly lane: string;
  /** Milliseconds since 1970, by Discord's clock; `null`: Discord does not say. */
  readonly at: number | null;
  readonly spot: Spot;
};

/** What a body of Discord's says that concerns the desk. Texts are still in Discord's markup. */
export type Happening = Base &
  (
    | { readonly happened: "posted" | "edited"; readonly who: Who; readonly message: Message }
    /** Discord does not say who wrote what is deleted. */
    | { readonly happened: "deleted"; readonly message: { readonly id: string } }
    | {
        readonly happened: "chosen";
        readonly who: Who;
        readonly chosen: Chosen;
        /** The message whose button was pressed; `null`: none, or one that only one person sees. */
        readonly pressedOn: NonNullable<Interaction["message"]>["id"] | null;
      }
  );
