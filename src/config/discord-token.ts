const portal = "https://discord.com/developers/applications";

/** Where the bot's token is found. */
export const tokenSource = `Make one at ${portal}, your app, Bot, Reset Token, and copy it at once; Discord shows it only then.`;

/** What stands on the other pages of an app and is taken for the token. */
const kinds: readonly (readonly [shape: RegExp, name: string])[] = [
  [/^\d{17,20}$/, "the id of an app, a server or a person"],
  [/^[0-9a-f]{64}$/i, "the public key of the app"],
  [/^[\w-]{32}$/, "the client secret of the app"],
  [/^https:\/\/discord(?:app)?\.com\/api\/webhooks\//, "the address of a webhook"],
];

/** Bot tokens have three parts; the first is the id of the bot in Base64, so that others can be told from them. */
const isToken = (text: string): boolean => {
  const [owner = ""] = /^[\w-]+={0,2}(?=\.[\w-]{4,}\.[\w-]{20,}$)/.exec(text) ?? [];
  return /^\d+$/.test(Buffer.from(owner, "base64").toString());
};

/** Why a text cannot be a bot's token, without a letter of it; `null`: it may be. */
export const tokenProblem = (text: string): string | null => {
  if (isToken(text)) return null;
  if (/^(?:Bot|Bearer)\s/i.test(text))
    return `DISCORD_TOKEN begins with a word of its own. Write the token alone, as Discord shows it.`;
  const kind = kinds.find(([shape]) => shape.test(text));
  return kind === undefined
    ? `DISCORD_TOKEN does not have the three parts of a bot's token. ${tokenSource}`
    : `DISCORD_TOKEN holds ${kind[1]}. ${tokenSource}`;
};
