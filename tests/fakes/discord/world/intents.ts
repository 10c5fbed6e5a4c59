/** Which events a session asks for, as bits of its identify. */
export const intents = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildMessageReactions: 1 << 10,
  directMessages: 1 << 12,
  directMessageReactions: 1 << 13,
  messageContent: 1 << 15,
} as const;

/** What a developer has to switch on for the app before it may ask for it. */
export const privilegedIntents = intents.guildMembers | intents.guildPresences | intents.messageContent;

/** Every bit that Discord knows. */
export const knownIntents = [...Array(17).keys(), 20, 21, 24, 25].reduce((sum, bit) => sum | (1 << bit), 0);
