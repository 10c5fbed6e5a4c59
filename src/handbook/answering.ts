import type { CaseBase } from "../core/case.ts";
import type { Conversation } from "../core/conversation.ts";
import type { Facts } from "../core/facts.ts";
import type { Match } from "../core/knowledge.ts";
import type { AnswerMode, Settings } from "../core/settings.ts";
import type { Documentation } from "../core/ticket.ts";

/** No probability reaches it. */
const never = 2;

/** What the bot does with known questions where a conversation is held (R2). */
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

/** As many reasons as fit beside an entry on a card; asked in its very words, it needs no other. */
const mainOf = (features: Match["features"]): Match["features"] =>
  features.slice(0, features[0]?.feature === "verbatim" ? 1 : 2);

const documented = (
  { entry, probability, features }: Match,
  { entries }: Facts,
): readonly Documentation[] => {
  const known = entries[entry];
  return known === undefined
    ? []
    : [{ title: known.title, url: known.url, probability, features: mainOf(features) }];
};

/** What the documentation would have said, where the bot only watches. */
const shadowed = (facts: Facts): readonly Documentation[] =>
  facts.matches
    .flatMap(([match]) => match ?? [])
    .filter(({ probability }) => probability >= facts.settings.answers.suggestAt)
    .flatMap((match) => documented(match, facts));

/** What the customer has seen of it, with what spoke for it. */
const shownBefore = ({ shown }: CaseBase, facts: Facts): readonly Documentation[] =>
  shown.flatMap((entry) => {
    const matches = facts.matches.flat().filter((match) => match.entry === entry);
    const [best] = matches.toSorted((one, other) => other.probability - one.probability);
    return best === undefined
      ? []
      : documented(best, facts).map((one): Documentation => ({ ...one, shown: true }));
  });

/** What the documentation says to a case, for the people of the desk. */
export const documentationOf = (subject: CaseBase, facts: Facts): readonly Documentation[] =>
  modeIn(facts.settings, subject.conversation) === "shadow" ? shadowed(facts) : shownBefore(subject, facts);
