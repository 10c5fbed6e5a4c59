const maxDepth = 8;
/** Different emoji that are looked at in one message. */
const maxEmoji = 100;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Code points of an emoji: signs, digits of keycaps, and what joins them. Nothing of Slack's markup is among them. */
const emojiSigns = /^(?:\p{Emoji}|\u200d|\u20e3|\ufe0f|[\u{e0020}-\u{e007f}])+$/u;

/** The signs of `1f44d` or `1f468-200d-1f4bb`; `null`: it is no emoji that everybody has. */
const signsOf = (unicode: unknown): string | null => {
  if (typeof unicode !== "string" || !/^[0-9a-f]{2,5}(?:-[0-9a-f]{2,5}){0,15}$/i.test(unicode)) return null;
  const points = unicode.split("-").map((point) => Number.parseInt(point, 16));
  const signs = String.fromCodePoint(...points);
  return emojiSigns.test(signs) ? signs : null;
};

const emojiOf = ({ type, name, unicode, skin_tone: tone }: Readonly<Record<string, unknown>>) => {
  if (type !== "emoji" || typeof name !== "string") return [];
  const signs = signsOf(unicode);
  return signs === null
    ? []
    : [[typeof tone === "number" ? `${name}::skin-tone-${tone}` : name, signs] as const];
};

type Emoji = readonly [name: string, signs: string];

const emojiIn = (blocks: unknown, left = maxDepth): readonly Emoji[] => {
  if (left === 0) return [];
  if (Array.isArray(blocks)) return blocks.flatMap((block) => emojiIn(block, left - 1));
  return isObject(blocks) ? [...emojiOf(blocks), ...emojiIn(blocks["elements"], left - 1)] : [];
};

/**
 * A text with its emoji as signs. Slack writes their names, `:+1:`, and says in the message's rich text which signs
 * they are; emoji of a workspace's own have none and stay names.
 */
export const withEmoji = (text: string, blocks: unknown): string => {
  if (!text.includes(":")) return text;
  const known = new Map(emojiIn(blocks).slice(0, maxEmoji));
  // A name with a skin tone begins with the name without one.
  const names = [...known].toSorted(([one], [other]) => other.length - one.length);
  return names.reduce((said, [name, signs]) => said.replaceAll(`:${name}:`, () => signs), text);
};
