import type { Workspace } from "../workspace.ts";

const eventType = "deskbell_order";

/** A message as Slack lists it, as far as it takes to know our own. */
export type ListedMessage = {
  readonly ts?: string | undefined;
  readonly user?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly thread_ts?: string | undefined;
  readonly metadata?:
    | { readonly event_type?: string | undefined; readonly event_payload?: object | undefined }
    | undefined;
};

/** What marks a message as that of an order; anybody in the workspace can read it, so it is the id and no more. */
export const metadataOf = (order: string) => ({ event_type: eventType, event_payload: { id: order } });

/** The order that a message of our own bot was posted for; `null`: it is somebody else's, or was never ordered. */
export const orderOf = (
  { user, bot_id, metadata }: ListedMessage,
  { botId, botUserId }: Pick<Workspace, "botId" | "botUserId">,
): string | null => {
  if (user !== botUserId && bot_id !== botId) return null;
  const payload = metadata?.event_type === eventType ? metadata.event_payload : undefined;
  return payload !== undefined && "id" in payload && typeof payload.id === "string" ? payload.id : null;
};
