import { Parser, parseFeed } from "htmlparser2";
import type { Look } from "../../core/light.ts";

/** An entry that says nothing of an end counts this long, in milliseconds. */
const countsMs = 24 * 60 * 60_000;
/** Characters of an entry in which its latest state stands: pages put the newest first. */
const beginning = 300;

const isOver =
  /(?<!not |not yet |nicht |noch nicht )\b(?:resolved|completed|fixed|restored|operational|behoben|gel(?:ö|oe)st|beseitigt|beendet|abgeschlossen|wiederhergestellt)\b/iu;

/** The words of a piece of HTML. */
const wordsOf = (html: string): string => {
  const words: string[] = [];
  const parser = new Parser({ ontext: (text) => words.push(text) });
  parser.end(html);
  return words.join(" ").replace(/\s+/g, " ").trim();
};

/**
 * Reads the Atom or RSS feed of a status page: its latest entry decides. One of the last 24 hours that does not say
 * that it is over makes the light yellow; announcements of days to come do not count.
 *
 * @param contains only entries with these words count; `null`: all of them.
 * @throws {Error} when it is no feed.
 */
export const latestEntry = (xml: string, contains: string | null, now: number): Look => {
  const feed = parseFeed(xml);
  if (feed === null) throw new Error("It is neither an Atom nor an RSS feed.");
  const entries = feed.items
    .map(({ title = "", description = "", pubDate }) => ({
      title: wordsOf(title),
      text: wordsOf(`${title} ${description}`),
      at: pubDate?.getTime() ?? Number.NaN,
    }))
    .filter(({ at }) => at <= now && now - at <= countsMs)
    .filter(({ text }) => contains === null || text.toLowerCase().includes(contains.toLowerCase()))
    .toSorted((one, other) => other.at - one.at);
  const [latest] = entries;
  if (latest === undefined || isOver.test(latest.text.slice(0, beginning)))
    return { light: "green", reason: null };
  return { light: "yellow", reason: { why: "statusPage", words: latest.title } };
};
