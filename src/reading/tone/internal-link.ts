import { cue } from "../cue.ts";
import { fold } from "../fold.ts";
import { type Found, mostFinds } from "./found.ts";
import { placeAt } from "./place.ts";

/** An address with or without its scheme, port and path. */
const address = new RegExp(
  "(?:(?<!\\w)(?<scheme>https?://)|(?<![\\w@.:/-]))(?<host>[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,8})" +
    "(?::\\d{1,5})?(?![\\w@\\\\:])(?<path>/[^\\s<>\"'|)\\]]{0,2000})?",
  "g",
);

/** Below somebody's domain: the maker's own pages are for everybody. */
const tool = /(?:^|\.)(?:jira|confluence|intranet)\.[^.]+\.|\.atlassian\.net$/;
/** Names without a dot and numbers that no public network knows. */
const privateName = /^[a-z0-9-]+$|\.(?:local|localdomain|internal|intern|lan|corp)$/;
const privateNumber = /^(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}$/;
/** Messages in chats of which the customer may be no member. */
const workspace =
  /^(?:[\w-]+\.)?slack\.com\/(?:archives|client)\/|^(?:\w+\.)?discord(?:app)?\.com\/channels\//;

/** Machines, tools and settings of the customer, whose addresses they may well be told. */
const theirs = cue(
  "(?:ihr(?:e[nrsm]?|es)?|your) (?:\\w+ ){0,2}(?:router\\w*|fritz\\S{0,5}|rechners?|computer(?:'s)?|pc|laptop|mac|nas|" +
    "geraet\\w*|device|machine|container|browser|netzwerk\\w*|network|jira\\S*|confluence\\S*|intranet\\w*)",
  "proxy\\S*|nginx\\S*|vhost|\\S*\\.conf|konfiguration\\w*|config\\w*|webhook\\w*",
);

type Address = { readonly scheme?: string; readonly host?: string; readonly path?: string };

const isBelow = (host: string, parent: string): boolean => host === parent || host.endsWith(`.${parent}`);

/** A private name without its scheme is a setting ("localhost"), and a bare name of a tool a customer's domain. */
const isInternal = (
  { scheme = "", host = "", path = "" }: Address,
  internalHosts: readonly string[],
): boolean =>
  internalHosts.some((parent) => isBelow(host, fold(parent))) ||
  workspace.test(host + path) ||
  (scheme + path !== "" && tool.test(host)) ||
  (scheme !== "" && (privateName.test(host) || privateNumber.test(host)));

/** Addresses that only colleagues can open, or should (R7). */
export const findInternalLinks = (folded: string, internalHosts: readonly string[]): readonly Found[] =>
  [...folded.matchAll(address)]
    .filter(({ groups = {} }) => isInternal(groups, internalHosts))
    .slice(0, mostFinds)
    .map(({ 0: words, index }) => ({
      kind: "internalLink" as const,
      start: index,
      end: index + words.replace(/[.,;:!?*_~]{1,8}$/, "").length,
    }))
    .filter(({ start, end }) => !theirs.in(placeAt(folded, start, end).sentence));
