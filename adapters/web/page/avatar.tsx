import type { MessageView } from "../format.ts";
import { BellIcon } from "./icons.tsx";

const hues = 6;

const hueOf = (id: string): number =>
  Array.from(id).reduce((hash, one) => (hash * 11 + (one.codePointAt(0) ?? 0)) % 997, 7) % hues;

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => Array.from(word ?? "")[0],
  );
  return letters.join("").toUpperCase();
};

/** Who writes, at a glance. Decoration: the name always stands beside it. */
export const Avatar = ({ author }: { author: MessageView["author"] }) =>
  author.role === "bot" ? (
    <span class="avatar avatar-bot" aria-hidden="true">
      <BellIcon />
    </span>
  ) : (
    <span class={`avatar hue-${hueOf(author.id)}`} aria-hidden="true">
      {initialsOf(author.name)}
    </span>
  );
