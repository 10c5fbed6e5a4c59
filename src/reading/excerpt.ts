const longestHead = 4000;
const longestTail = 1000;

/** Both ends of a long text: what is wanted stands at the beginning or at the end, and reading stays fast. */
export const excerpt = (text: string): string => {
  const trimmed = text.trim();
  return trimmed.length <= longestHead + longestTail
    ? trimmed
    : `${trimmed.slice(0, longestHead)}\n${trimmed.slice(-longestTail)}`;
};
