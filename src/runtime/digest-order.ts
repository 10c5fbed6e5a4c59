import type { Conversation } from "../core/conversation.ts";
import type { Order } from "../core/order.ts";
import type { PersonKey } from "../core/person.ts";
import type { AgentSay } from "../core/say.ts";
import type { NewOrder } from "../storage/outbox.ts";
import type { Parts } from "./parts.ts";

type Post = Extract<Order, { order: "post" }>;

/** What is posted about no case: it stands under a name of its own instead. */
export type Digest = {
  /** Unique among digests: `round-` or `summary-` and the moment it is for. */
  readonly name: string;
  readonly say: AgentSay;
  readonly ping?: Post["ping"];
  readonly mode?: Post["mode"];
  /** One agent who reads it alone, and where; left out: the internal channel. */
  readonly reader?: { readonly agent: PersonKey; readonly conversation: Conversation };
};

/** The order that posts a digest, or changes it in place. */
export const digestOrder = (
  { internal, newId, clock, settings }: Parts,
  { name, say, ping = [], mode = "createOrUpdate", reader }: Digest,
): NewOrder => {
  const { platform, channel } = reader?.conversation ?? internal;
  return {
    id: newId(),
    caseId: name,
    platform,
    lane: `${platform}/${channel}`,
    key: reader === undefined ? "list" : `list-${reader.agent}`,
    body: {
      order: "post",
      destination:
        reader === undefined ? { to: "internal" } : { to: "conversation", conversation: reader.conversation },
      onlyFor: reader?.agent ?? null,
      content: { audience: "desk", say, language: settings.language },
      ping,
      mode,
    },
    dueAt: clock.now(),
    createdAt: clock.now(),
  };
};
