import { answerLanguage } from "./answer-language.ts";
import type { Case } from "./case.ts";
import type { Tier } from "./customer.ts";
import type { Facts } from "./facts.ts";
import { fold } from "./fold.ts";
import type { Match } from "./knowledge.ts";
import type { Language } from "./person.ts";

/** Whom an answer is for, and when. What is left out limits nothing. */
export type Limits = {
  readonly tiers?: readonly Tier[];
  /** Platforms by their keys, as in `slack`. */
  readonly platforms?: readonly string[];
  /** Products that the customer has, or speaks of. */
  readonly products?: readonly string[];
  /** The languages in which customers are answered, whatever language the answer itself is in. */
  readonly languages?: readonly Language[];
  /** The first and the last day of it on the desk's calendar, `yyyy-mm-dd`. */
  readonly from?: string;
  readonly until?: string;
};

/** What is known of whom an answer is for. */
export type Audience = {
  /** `null`: nobody knows who they are. */
  readonly tier: Tier | null;
  readonly products: readonly string[];
  readonly platform: string;
  /** The language in which they are answered. */
  readonly language: Language;
  /** The day on the desk's calendar, `yyyy-mm-dd`. */
  readonly today: string;
};

const asWords = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** Whether a text speaks of a product, in its very words. */
const speaksOf = (text: string, product: string): boolean => asWords(text).includes(asWords(product));

/** Whether an answer with such limits counts on a day (`yyyy-mm-dd`). */
export const countsOn = ({ from, until }: Limits, today: string): boolean =>
  (from === undefined || from <= today) && (until === undefined || today <= until);

/**
 * Whether an answer with such limits is for somebody. Who is unknown is in no tier; a product counts that they have,
 * or that `words` speaks of.
 */
export const isWithin = (limits: Limits | undefined, audience: Audience, words: string): boolean => {
  if (limits === undefined) return true;
  const { tiers, platforms, products, languages } = limits;
  const { tier, platform, language, today } = audience;
  const texts = [...audience.products, words];
  return (
    (tiers === undefined || (tier !== null && tiers.includes(tier))) &&
    (platforms === undefined || platforms.includes(platform)) &&
    (products === undefined || products.some((one) => texts.some((text) => speaksOf(text, one)))) &&
    (languages === undefined || languages.includes(language)) &&
    countsOn(limits, today)
  );
};

/** What is known of a customer who is answered in a language, for the limits of answers. */
export const audienceOf = (
  { conversation }: Pick<Case, "conversation">,
  language: Language,
  { record, today }: Pick<Facts, "record" | "today">,
): Audience => ({
  tier: record?.tier ?? null,
  products: record?.products ?? [],
  platform: conversation.platform,
  language,
  today,
});

/** The facts without matches that are not for this customer: no rule answers with them, or offers them (I2). */
export const withinLimits = (subject: Case, facts: Facts): Facts => {
  const { entries, understanding, matches, latestMatches } = facts;
  const audience = audienceOf(subject, answerLanguage(subject, understanding.language), facts);
  const among = (found: readonly Match[], words: string): readonly Match[] =>
    found.filter(({ entry }) => isWithin(entries[entry]?.limits, audience, words));
  return {
    ...facts,
    matches: matches.map((found, problem) => among(found, understanding.problems[problem]?.text ?? "")),
    latestMatches: among(latestMatches, understanding.latestText),
  };
};

const areApart = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  one !== undefined && other !== undefined && !one.some((value) => other.includes(value));

const endsBefore = (until: string | undefined, from: string | undefined): boolean =>
  until !== undefined && from !== undefined && until < from;

/** Whether limits see to it that two answers are meant for different customers, or for different days. */
export const neverTogether = (one: Limits = {}, other: Limits = {}): boolean =>
  areApart(one.tiers, other.tiers) ||
  areApart(one.platforms, other.platforms) ||
  areApart(one.products, other.products) ||
  areApart(one.languages, other.languages) ||
  endsBefore(one.until, other.from) ||
  endsBefore(other.until, one.from);
