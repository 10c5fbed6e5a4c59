import { Refused, Unreachable } from "../../../src/runtime/port.ts";
import { failureOf } from "../rest/failure.ts";

/** A field of an answer of Discord's that holds an id, as `id` or `author.id` (`["author", "id"]`); `null`: none. */
export const idAtPath = (answer: unknown, path: readonly string[]): string | null => {
  const found = path.reduce<unknown>(
    (part, name) => (part instanceof Object ? Reflect.get(part, name) : undefined),
    answer,
  );
  return typeof found === "string" && /^\d{1,20}$/.test(found) ? found : null;
};

/**
 * The id of what Discord made.
 *
 * @throws {Unreachable} "unknown": the answer names nothing, as that of a proxy would.
 */
export const madeId = (action: string, answer: unknown): string => {
  const id = idAtPath(answer, ["id"]);
  if (id === null)
    throw new Unreachable(`Cannot ${action}: the answer of Discord cannot be read.`, "unknown");
  return id;
};

/**
 * Does what has to be done before a message can be sent, and can be repeated without harm: however it fails, the
 * message was not sent.
 *
 * @throws {Refused | Unreachable} "notSent".
 */
export const beforeSending = async <Done>(action: string, call: () => Promise<Done>): Promise<Done> => {
  try {
    return await call();
  } catch (error) {
    const failure = failureOf(action, error);
    if (failure instanceof Refused) throw new Refused(failure.message, { cause: error });
    if (failure.outcome === "notSent") throw failure;
    throw new Unreachable(failure.message, "notSent", failure.retryAfterMs);
  }
};
