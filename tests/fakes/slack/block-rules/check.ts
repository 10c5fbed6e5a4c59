import type { z } from "zod";
import { SlackError } from "../slack-error.ts";
import { type Block, messageBlocks } from "./blocks.ts";
import { problemsOf } from "./problems.ts";
import { textLength } from "./total.ts";
import { type HomeView, homeView, type ModalView, modalView } from "./views.ts";

/** Slack refuses a message whose blocks hold more text than this, in characters; it is documented nowhere. */
const mostTextInBlocks = 13_200;

const refused = (code: string, problems: readonly string[]): SlackError =>
  new SlackError(code, {
    ...(code === "invalid_blocks" ? { errors: problems } : {}),
    response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) },
  });

const checked = <Result>(code: string, root: string, schema: z.ZodType<Result>, input: unknown): Result => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw refused(code, problemsOf(root, parsed.error, input));
};

/** @throws {SlackError} `invalid_blocks` or `msg_blocks_too_long`. */
export const checkBlocks = (input: unknown): readonly Block[] => {
  const blocks = checked("invalid_blocks", "blocks", messageBlocks, input);
  if (textLength(blocks) > mostTextInBlocks) throw new SlackError("msg_blocks_too_long");
  return blocks;
};

/** @throws {SlackError} `invalid_arguments`. */
export const checkModal = (input: unknown): ModalView =>
  checked("invalid_arguments", "view", modalView, input);

/** @throws {SlackError} `invalid_arguments`. */
export const checkHome = (input: unknown): HomeView => checked("invalid_arguments", "view", homeView, input);
