import type { Conversation } from "../../../src/core/conversation.ts";
import { platform } from "../ids.ts";
import type { Workspace } from "../workspace.ts";

/** The web address of a channel, or of a thread in it; `null` for what is neither, or on another platform. */
export const permalink = (conversation: Conversation, { url }: Pick<Workspace, "url">): string | null => {
  const { channel, thread } = conversation;
  if (conversation.platform !== platform || !/^[A-Z0-9]+$/.test(channel)) return null;
  const message = /^\d+\.\d+$/.test(thread ?? "") ? `/p${thread?.replace(".", "")}` : "";
  return `${url}archives/${channel}${message}`;
};
