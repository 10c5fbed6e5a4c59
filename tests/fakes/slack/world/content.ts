import type { Block } from "../block-rules/blocks.ts";
import { checkBlocks } from "../block-rules/check.ts";
import { isJson, type Json, objectsOf, stringOf } from "../json.ts";
import type { Arguments } from "../server/arguments.ts";
import { SlackError } from "../slack-error.ts";
import { withIds } from "./block-ids.ts";
import type { World } from "./world.ts";

/** What a call wants to be shown. `undefined`: it does not say. */
export type Content = {
  readonly text: string | undefined;
  readonly blocks: readonly Block[] | undefined;
  readonly attachments: readonly Json[] | undefined;
};

/** Slack takes texts of 40,000 characters in new messages. */
const mostText = 40_000;

/** @throws {SlackError} `invalid_blocks`, `invalid_blocks_format`, `msg_blocks_too_long`, `invalid_attachments`, `msg_too_long`. */
export const readContent = (world: World, args: Arguments): Content => {
  const text = args.has("text") ? args.text("text") : undefined;
  if ((text?.length ?? 0) > mostText) throw new SlackError("msg_too_long");
  const blocks = args.has("blocks") ? args.structure("blocks", "invalid_blocks_format") : undefined;
  const attachments = args.has("attachments")
    ? args.structure("attachments", "invalid_attachments")
    : undefined;
  if (attachments !== undefined && !Array.isArray(attachments)) throw new SlackError("invalid_attachments");
  if (objectsOf(attachments).length > 100) throw new SlackError("too_many_attachments");
  return {
    text,
    blocks: blocks === undefined ? undefined : withIds(checkBlocks(blocks), world.nextId),
    attachments: attachments === undefined ? undefined : objectsOf(attachments),
  };
};

/** @throws {SlackError} `no_text` when nothing would be seen. */
export const refuseEmpty = ({ text = "", blocks = [], attachments = [] }: Content): void => {
  if (text.trim() === "" && blocks.length === 0 && attachments.length === 0) throw new SlackError("no_text");
};

/** The limit on a message's metadata, in characters of JSON. */
const mostMetadata = 8_000;

const isPlain = (value: unknown): boolean => ["string", "number", "boolean"].includes(typeof value);

/**
 * The metadata of a message: as it was where the call does not say, none for an empty object.
 *
 * @throws {SlackError} `invalid_metadata_format`, `invalid_metadata_schema`, `metadata_too_large`.
 */
export const readMetadata = (args: Arguments, before: Json | null): Json | null => {
  if (!args.has("metadata")) return before;
  const metadata = args.structure("metadata", "invalid_metadata_format");
  if (!isJson(metadata)) throw new SlackError("invalid_metadata_format");
  if (Object.keys(metadata).length === 0) return null;
  const { event_type: type, event_payload: payload } = metadata;
  if (stringOf(type) === "" || !isJson(payload)) throw new SlackError("invalid_metadata_schema");
  const parts = Object.values(payload).flatMap((value) => (isJson(value) ? Object.values(value) : [value]));
  if (!parts.every((part) => isPlain(part) || Array.isArray(part)))
    throw new SlackError("invalid_metadata_schema");
  if (JSON.stringify(metadata).length > mostMetadata) throw new SlackError("metadata_too_large");
  return { event_type: type, event_payload: payload };
};
