import type { Conversation } from "../core/conversation.ts";
import type { Facts } from "../core/facts.ts";
import type { AnswerMode, Settings } from "../core/settings.ts";
import type { Documentation } from "../core/ticket.ts";

/** No probability reaches it. */
const never = 2;

/** What the bot does with known questions where a conversation is held. */
export const modeIn = ({ answers }: Settings, { platform, channel }: Conversation): AnswerMode =>
  answers.channels[`${platform}:${channel}`] ?? answers.mode;

/**
 * From which probability a known question is answered, and from which entries are offered, where a conversation is
 * held (R2). Beyond 1: never.
 */
export const answeringIn = (
  settings: Settings,
  conversation: Conversation,
): { readonly answerAt: number; readonly suggestAt: number } => {
  const { answerAt, suggestAt } = settings.answers;
  switch (modeIn(settings, conversation)) {
    case "on":
      return { answerAt, suggestAt };
    case "suggest":
      return { answerAt: never, suggestAt };
    case "shadow":
    case "off":
      return { answerAt: never, suggestAt: never };
  }
};

/** What the documentation would have said, for the people of the desk alone, where the bot only watches. */
export const shadowed = (conversation: Conversation, facts: Facts): readonly Documentation[] => {
  const { settings, matches, entries } = facts;
  if (modeIn(settings, conversation) !== "shadow") return [];
  const best = matches.flatMap(([match]) => match ?? []);
  return best.flatMap(({ entry, probability }) => {
    const shown = entries[entry];
    return shown === undefined || probability < settings.answers.suggestAt
      ? []
      : [{ title: shown.title, url: shown.url, probability }];
  });
};
