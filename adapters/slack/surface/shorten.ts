import { excerpt } from "../../../src/messages/excerpt.ts";
import type { Part } from "../../../src/messages/message.ts";

type Field = Extract<Part, { part: "fields" }>["fields"][number];

const fieldLength = ({ label, value }: Field): number => label.length + value.length + 3;

/** Characters of the address of a conversation, at most. */
const permalinkLength = 150;

const lengthOf = (part: Part): number => {
  switch (part.part) {
    case "text":
    case "title":
    case "quote":
      return part.text.length;
    case "fields":
      return part.fields.reduce((sum, field) => sum + fieldLength(field), 0);
    case "link":
      return part.label.length + part.url.length + 2;
    case "file":
      return part.label.length + (part.url?.length ?? 0) + 2;
    case "conversation":
      return part.label.length + permalinkLength;
  }
};

const cut = (part: Part, room: number): Part | null => {
  switch (part.part) {
    case "text":
    case "title":
    case "quote":
      return { ...part, text: excerpt(part.text, room) };
    case "fields":
    case "link":
    case "file":
    case "conversation":
      return null;
  }
};

/**
 * The parts that have room in so many characters: words are cut where the room ends, and what cannot be cut, such as
 * an address, is left out. No message of the desk is that long; nothing that is may keep Slack from showing the rest.
 */
export const shorten = (parts: readonly Part[], room: number): readonly Part[] => {
  let left = room;
  return parts.flatMap((part) => {
    const space = left;
    left -= lengthOf(part);
    if (left >= 0) return [part];
    const shortened = space > 0 ? cut(part, space) : null;
    return shortened === null ? [] : [shortened];
  });
};
