/** Whom somebody wants to be heard as themselves, or no longer (C8). */
export type Delegation = { readonly name: string; readonly wish: "allow" | "revoke" };

/** Longer texts say more than that. */
const mostCharacters = 160;

const name =
  '@?(?:"(?<quoted>[^"]{2,60})"|(?<name>[\\p{L}\\p{N}_.-]{2,40}(?: [\\p{L}\\p{N}_.-]{2,40}){0,3}?))';
const before = "(?:(?:hallo|hi|hello|ja|yes|gut|ok)[,.!]? )?";
const after = "(?:[,]? (?:danke|bitte|thanks|please))?[.!]*";
const always = "(?:ab (?:jetzt|sofort|heute) |hier |auch |gern |from now on |also )*";
const act =
  "(?:(?:mit (?:ihnen|euch) )?(?:sprechen|schreiben|reden|antworten|handeln|entscheiden)|(?:speak|talk|write|act|answer|decide)(?: with you| to you)?)";
const me = "(?:für (?:mich|uns)|in (?:meinem|unserem) namen|for (?:me|us)|on (?:my|our) behalf)";
const end = "(?: (?:ab (?:jetzt|sofort)|any ?more|from now on))?";

const whole = (pattern: string): RegExp => new RegExp(`^${before}${pattern}${after}$`, "iu");

const allowing = [
  whole(`${name} (?:darf|kann|soll|may|can) ${always}(?:${me} ${act}|${act} ${me})${end}`),
  whole(
    `(?:hiermit )?(?:bevollmächtige ich|ich bevollmächtige|i (?:hereby )?authori[sz]e) (?:hiermit )?${name}(?: to ${act} ${me})?`,
  ),
];
const revoking = [
  whole(
    `${name} (?:darf|kann|soll|may|can) ${always}(?:nicht mehr|nicht länger|nicht|not|no longer) ${always}(?:${me} ${act}|${act} ${me})${end}`,
  ),
];

/** No names, whoever they mean. */
const nobody =
  /^(?:er|sie|es|wer|ich|du|man|jemand|niemand|keiner|jeder|das|dies|he|she|it|who|i|you|they|we|someone|somebody|nobody|anyone|everyone|that|this)$/iu;

const namedIn = (patterns: readonly RegExp[], text: string): string | null => {
  for (const pattern of patterns) {
    const { groups } = pattern.exec(text) ?? {};
    const found = groups?.["quoted"] ?? groups?.["name"];
    if (found !== undefined && !nobody.test(found)) return found;
  }
  return null;
};

/** Reads a text that says of one person whether they may speak for its writer, and nothing else; `null`: it does not. */
export const delegationIn = (text: string): Delegation | null => {
  const words = text.normalize("NFC").trim().replace(/[„“”]/g, '"').replace(/\s+/g, " ");
  if (words.length > mostCharacters) return null;
  const revoked = namedIn(revoking, words);
  if (revoked !== null) return { name: revoked, wish: "revoke" };
  const allowed = namedIn(allowing, words);
  return allowed === null ? null : { name: allowed, wish: "allow" };
};
