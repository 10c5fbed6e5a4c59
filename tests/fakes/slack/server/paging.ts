import { SlackError } from "../slack-error.ts";
import type { Arguments } from "./arguments.ts";

const encode = (offset: number): string => Buffer.from(`next:${offset}`).toString("base64");

const decode = (cursor: string): number => {
  const [, offset] = /^next:(\d+)$/.exec(Buffer.from(cursor, "base64").toString()) ?? [];
  if (offset === undefined) throw new SlackError("invalid_cursor");
  return Number(offset);
};

/** A part of a list, and where it goes on. */
export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string };

/**
 * The page that a call asks for; the cursor is empty at the end.
 *
 * @throws {SlackError} `invalid_cursor` or `invalid_limit`.
 */
export const pageOf = <Item>(
  all: readonly Item[],
  args: Arguments,
  limits: { readonly usual: number; readonly most: number },
): Page<Item> => {
  const limit = args.number("limit", limits.usual);
  if (limit < 1) throw new SlackError("invalid_limit");
  const start = args.has("cursor") ? decode(args.text("cursor")) : 0;
  const end = start + Math.min(limit, limits.most);
  return { items: all.slice(start, end), nextCursor: end < all.length ? encode(end) : "" };
};
