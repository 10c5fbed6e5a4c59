import type { Case } from "../core/case.ts";
import type { Facts } from "../core/facts.ts";
import { mayBeShown } from "../core/identity.ts";
import type { Match, ShownEntry } from "../core/knowledge.ts";
import { type Audience, audienceOf } from "../core/limits.ts";
import type { Language } from "../core/person.ts";
import type { Understanding } from "../core/reading.ts";
import type { Settings } from "../core/settings.ts";
import type { Parts } from "./parts.ts";

/** Whether answers may follow what the directory has on the customer: not on the word of a number alone, where the desk wants more. */
const isShownTo = (
  { identity }: Case,
  { number }: Pick<Facts, "number">,
  { showRecordTo }: Settings,
): boolean => showRecordTo === "given" || (number === null && mayBeShown(identity, showRecordTo));

/** For whom an answer is: what the directory has on them counts as far as they may be shown it. */
export const audienceFor = (
  subject: Case,
  language: Language,
  today: string,
  { settings, ...identified }: Pick<Facts, "number" | "record" | "settings">,
): Audience => {
  const record = isShownTo(subject, identified, settings) ? identified.record : null;
  return audienceOf(subject, language, { record, today });
};

/** The entries that fit what was said, among those that are for this customer. */
const matchesFor = (
  { knowledge }: Parts,
  { problems, latestText }: Understanding,
  audience: Audience,
): Pick<Facts, "matches" | "latestMatches"> => {
  const matches = problems.map(({ text }) => knowledge.match(text, audience));
  const latest = problems.findIndex(({ text }) => text === latestText);
  return { matches, latestMatches: matches[latest] ?? knowledge.match(latestText, audience) };
};

/** The entries that may be shown, in the language the customer will be answered in. */
const entriesFor = (
  parts: Parts,
  subject: Case,
  matches: readonly (readonly Match[])[],
  language: Language,
  selfChecks: readonly string[],
): Readonly<Record<string, ShownEntry>> => {
  const ids = new Set([...matches.flat().map(({ entry }) => entry), ...subject.shown, ...selfChecks]);
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const entry = parts.knowledge.show(id, language) ?? parts.selfChecks?.show(id, language) ?? null;
      return entry === null ? [] : [[id, entry]];
    }),
  );
};

/** D2: what fits one of the faults. */
const selfChecksFor = (
  { selfChecks, services, settings }: Parts,
  { problems }: Understanding,
  audience: Audience,
): readonly string[] =>
  problems.flatMap(({ text, reading }) => {
    if (selfChecks === null || reading.kind !== "fault") return [];
    const { suggestAt: atLeast } = settings.answers;
    const named = services.named([text]).map(({ id }) => id);
    return selfChecks.find({ text, services: named, atLeast, audience }) ?? [];
  });

type Answerable = Pick<Facts, "matches" | "latestMatches" | "selfChecks" | "entries">;

/** What the documentation has on what was said, for this customer. */
export const answersFor = (
  parts: Parts,
  subject: Case,
  understanding: Understanding,
  audience: Audience,
): Answerable => {
  const found = matchesFor(parts, understanding, audience);
  const selfChecks = selfChecksFor(parts, understanding, audience);
  const matches = [...found.matches, found.latestMatches];
  return {
    ...found,
    selfChecks,
    entries: entriesFor(parts, subject, matches, audience.language, selfChecks),
  };
};
