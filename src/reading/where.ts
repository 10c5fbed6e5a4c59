import { addressMark } from "./addresses.ts";
import { cue } from "./cue.ts";

const brands =
  "fritz ?!?box|speedport|ipad|iphone|macbook|imac|galaxy|pixel|thinkpad|lenovo|dell|hp|zebra|" +
  "surface|synology|qnap|epson|brother|kyocera|canon|samsung|xiaomi|huawei|sonos|cisco|unifi";
const devices =
  "\\w*drucker|\\w*rechner|\\w*pc|\\w*laptop|notebook|\\w*tablet|\\w*server|router|scanner|" +
  "telefon|terminals?|printer|computer|machine|tablet|laptop|phone|box|till|kasse|wlan|wifi|line|" +
  "leitung|anschluss|dsl";
const things =
  "account|user|konto|benutzer|postfach|mailbox|webspace|paket|package|zone|datenbank|database|" +
  "line|leitung|anschluss|rufnummer|server|cloud|instance|box|host|plugin|tool|app";

const place = cue(
  `(?:${brands})(?: \\w*\\d\\w*| [a-z]\\d\\w*)?`,
  `(?:${devices}) (?:im|in der|in dem|am|auf dem|an der|auf der|vom|at our|at the|in the|at|in) \\w{3,}`,
  `(?:${things}) (?:named |namens )?(?:['"][\\w .@-]{2,40}['"]|[\\w.-]*\\d[\\w.-]*)`,
  "\\w{3,}(?:str\\.|strasse|weg|platz|allee|gasse|ring|damm|ufer) \\d{1,4}\\w?",
  "\\d{1,4} \\w+ (?:street|road|lane|avenue|drive)",
  "(?:version|release) \\d+(?:\\.\\d+)*|v\\d+\\.\\d+(?:\\.\\d+)*|(?:windows|android|ios|mac ?os|ubuntu|debian|fedora) \\d+(?:\\.\\d+)*",
  "(?:praxis|empfangs|buero|kassen|laden)-?(?:pc|rechner|tablet|laptop)(?: \\d+)?",
);

/** A concrete object: an address, or a device, account, line or version that can be told from others (R14). */
export const where = {
  in: (folded: string): boolean => folded.includes(addressMark) || place.in(folded),
};
