import type { Names } from "../render-blocks.ts";
import { type Chrome, chromeFor } from "./chrome.ts";

/** How somebody looks at Slack: with whose names, in which words, in which time zone. */
export type Viewer = {
  readonly names: Names;
  readonly chrome: Chrome;
  readonly locale: string;
  readonly tz: string;
};

/** Somebody with this language and time zone, as a viewer. */
export const viewerOf = (
  names: Names,
  { locale, tz }: { readonly locale: string; readonly tz: string },
): Viewer => ({
  names,
  chrome: chromeFor(locale),
  locale,
  tz,
});

const formatted = (ts: string, { locale, tz }: Viewer, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: tz }).format(Number(ts) * 1000);

/** "10:05", of a message's `ts`. */
export const timeOf = (ts: string, viewer: Viewer): string =>
  formatted(ts, viewer, { hour: "numeric", minute: "2-digit" });

/** "Monday, January 15", of a message's `ts`. */
export const dayOf = (ts: string, viewer: Viewer): string =>
  formatted(ts, viewer, { weekday: "long", month: "long", day: "numeric" });
