import type { Entry } from "../../src/core/knowledge.ts";
import { buildMatcher, type Matcher } from "../../src/knowledge/matcher.ts";
import { columns } from "../columns.ts";
import { percentile } from "../figures.ts";
import type { LabelledSet } from "./labelled-sets.ts";
import { randomFrom } from "./random.ts";

const seed = 2;
const sizes = [100, 1000] as const;
const mostVariants = 5;
const asked = 500;

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

/** Invented entries whose wordings have the words and lengths of real ones, as many as wanted. */
const inventEntries = (real: readonly Entry[], count: number): readonly Entry[] => {
  const random = randomFrom(seed);
  const wordings = real.flatMap(({ variants }) => variants.slice(0, mostVariants));
  const words = wordings.flatMap(wordsOf);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const invent = (): string =>
    wordsOf(pick(wordings) ?? "")
      .map(() => pick(words) ?? "")
      .join(" ");
  return Array.from({ length: count }, (_, at) => ({
    id: `invented-${at}`,
    language: "de",
    title: invent(),
    variants: Array.from({ length: mostVariants }, invent),
    gist: "",
    url: "https://help.example/",
    path: [],
    official: true,
  }));
};

const time = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const usedMemory = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const mib = (bytes: number): string =>
  globalThis.gc === undefined ? "?" : `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const ms = (value: number): string => `${value.toFixed(2)} ms`;

const costRow = (entries: readonly Entry[], questions: readonly string[]): readonly string[] => {
  const before = usedMemory();
  let matcher: Matcher | null = null;
  const build = time(() => {
    matcher = buildMatcher(entries);
  });
  const memory = usedMemory() - before;
  const { match } = matcher ?? buildMatcher(entries);
  for (const question of questions) match(question);
  const times = questions.map((question) => time(() => match(question))).sort((one, other) => one - other);
  return [
    `${entries.length} entries`,
    ms(build),
    ms(percentile(times, 0.5)),
    ms(percentile(times, 0.95)),
    mib(memory),
  ];
};

const longText = 100_000;
const hostile: readonly (readonly [string, string])[] = [
  ["100 kB of words", "Passwort zurücksetzen ".repeat(longText).slice(0, longText)],
  ["a x 10,000", "a".repeat(10_000)],
  ["only emoji", "🎉👍".repeat(5_000)],
  ["right-to-left", "\u202eمرحبا كيف الحال ".repeat(2_000)],
  ["null bytes", "\0".repeat(longText)],
];

const slowestHostile = (entries: readonly Entry[]): string => {
  const { match } = buildMatcher(entries);
  const times = hostile.map(([name, text]) => ({
    name,
    took: Math.min(...[1, 2, 3].map(() => time(() => match(text)))),
  }));
  const slowest = times.reduce((one, other) => (other.took > one.took ? other : one));
  return `Hostile input, 100 entries: ${ms(slowest.took)} at most (${slowest.name})`;
};

/** Measures what matching costs on this machine; lines for people. */
export const evaluateCosts = (sets: readonly LabelledSet[]): readonly string[] => {
  const real = sets.flatMap(({ entries }) => entries);
  const questions = sets.flatMap(({ queries }) => queries.map(({ question }) => question));
  const every = Math.max(1, Math.floor(questions.length / asked));
  const some = questions.filter((_, at) => at % every === 0);
  return [
    "Costs of matching on this machine",
    "",
    columns([
      ["", "build", "answer p50", "p95", "memory"],
      ...sizes.map((size) => costRow(inventEntries(real, size), some)),
    ]),
    slowestHostile(inventEntries(real, sizes[0])),
  ];
};
