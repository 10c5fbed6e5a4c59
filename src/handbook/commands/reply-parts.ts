/** Characters of an agent's words in one message, so that every platform shows all of them. */
export const maxReplyLength = 3000;

const cutAt = (text: string): number => {
  const window = text.slice(0, maxReplyLength);
  const breaks = [window.lastIndexOf("\n\n"), window.lastIndexOf("\n"), window.lastIndexOf(" ")];
  const natural = breaks.find((at) => at > maxReplyLength / 2);
  if (natural !== undefined) return natural;
  // A word longer than a message: cut it, but not inside a surrogate pair.
  return /[\uD800-\uDBFF]$/.test(window) ? maxReplyLength - 1 : maxReplyLength;
};

/** Splits a long reply at paragraphs, lines or words: a message never gets lost, and none is cut off. */
export const replyParts = (text: string): readonly string[] => {
  if (text.length <= maxReplyLength) return [text];
  const at = cutAt(text);
  return [text.slice(0, at).trimEnd(), ...replyParts(text.slice(at).trimStart())];
};
