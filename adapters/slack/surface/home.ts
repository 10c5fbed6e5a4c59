import type { HomeView } from "@slack/types";
import type { Message } from "../../../src/messages/message.ts";
import { format } from "../format.ts";
import type { Workspace } from "../workspace.ts";

/** Somebody's home page of the app: the message as a page. */
export const homeView = (message: Message, workspace: Pick<Workspace, "url">): HomeView => ({
  type: "home",
  blocks: [...format(message, workspace).blocks],
});
