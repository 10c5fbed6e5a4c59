import type { Route } from "./route.ts";
import { app } from "./routes/app.ts";
import { archives } from "./routes/archives.ts";
import { callbacks } from "./routes/callbacks.ts";
import { channels } from "./routes/channels.ts";
import { commands } from "./routes/commands.ts";
import { guilds } from "./routes/guilds.ts";
import { messages } from "./routes/messages.ts";
import { reactions } from "./routes/reactions.ts";
import { threadMembers } from "./routes/thread-members.ts";
import { threads } from "./routes/threads.ts";
import { webhooks } from "./routes/webhooks.ts";

const isFixed = (route: Route): boolean => !/:message|:user\b/.test(route.pattern);

/** Every route there is. Those with a fixed word come before those that take anything there. */
export const routes: readonly Route[] = [
  ...app,
  ...archives,
  ...callbacks,
  ...channels,
  ...commands,
  ...guilds,
  ...messages,
  ...reactions,
  ...threadMembers,
  ...threads,
  ...webhooks,
].toSorted((one, other) => Number(isFixed(other)) - Number(isFixed(one)));
