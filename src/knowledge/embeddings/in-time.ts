import type { Alarm } from "./requests.ts";

/** Asks for something about a text; `undefined`, or a rejection: there is nothing. */
type Ask<Value> = (text: string) => Promise<Value | undefined>;

/** What is there of these texts when all is there, or when the time is up. Never rejects. */
export const inTime = async <Value>(
  texts: readonly string[],
  ask: Ask<Value>,
  alarm: (ring: () => void) => ReturnType<Alarm>,
): Promise<ReadonlyMap<string, Value>> => {
  const found = new Map<string, Value>();
  const asked = texts.map(async (text) => {
    const value = await ask(text).catch(() => undefined);
    if (value !== undefined) found.set(text, value);
  });
  let cancel = (): void => {};
  const timeUp = new Promise<void>((resolve) => {
    cancel = alarm(resolve);
  });
  await Promise.race([Promise.all(asked), timeUp]);
  cancel();
  // What comes later changes nothing any more.
  return new Map(found);
};
