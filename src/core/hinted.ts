import type { Chosen } from "./act-id.ts";
import { type Command, repliedWords } from "./command.ts";
import { type ToneKind, toneKinds } from "./tone.ts";

const isKind = (word: string): word is ToneKind => toneKinds.some((kind) => kind === word);

const isReply = (command: Command): command is Extract<Command, { verb: "reply" | "ask" | "update" }> =>
  repliedWords(command) !== null;

/**
 * A reply whose author was shown hints on the way, with the kinds of them: in the words that are sent they may be gone
 * (T-rules). Anything else stays as it is.
 *
 * @param shown as a platform gives it back; what is no kind is left out.
 */
export const afterHints = ({ act, target }: Chosen, shown: readonly string[] = []): Chosen => {
  const hinted = shown.filter(isKind);
  if (hinted.length === 0 || act.act !== "command" || !isReply(act.command)) return { act, target };
  return { act: { ...act, command: { ...act.command, hinted } }, target };
};
