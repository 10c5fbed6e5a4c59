import type { WebMessage } from "./body.ts";
import { botId } from "./ids.ts";

/**
 * Ids of the messages to which the bot still listens (E1): those it put its 👀 on, until it says something in a
 * conversation of the same customer. Quick messages in the channel are answered in one thread, so the thread alone
 * does not tell.
 */
export const listenedTo = (messages: readonly WebMessage[]): ReadonlySet<string> => {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const startedBy = ({ thread, visibleTo, author }: WebMessage): string =>
    thread === null ? (visibleTo ?? author) : (byId.get(thread)?.author ?? thread);
  const isAnswered = (heard: WebMessage): boolean =>
    messages.some(
      (message) =>
        message.author === botId &&
        message.body.kind === "posted" &&
        message.at >= heard.at &&
        startedBy(message) === startedBy(heard),
    );
  const heard = messages.flatMap(({ body }) => {
    const target = body.kind === "reacted" ? byId.get(body.to) : undefined;
    return target === undefined || isAnswered(target) ? [] : [target.id];
  });
  return new Set(heard);
};
