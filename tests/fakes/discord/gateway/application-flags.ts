import { intents } from "../world/intents.ts";

/** The flags by which an app says which privileged intents it has: those for apps in fewer than a hundred guilds. */
export const applicationFlags = (privileged: number): number => {
  const has = (intent: number, flag: number): number => ((privileged & intent) === 0 ? 0 : flag);
  return (
    has(intents.guildPresences, 1 << 13) |
    has(intents.guildMembers, 1 << 15) |
    has(intents.messageContent, 1 << 19)
  );
};
