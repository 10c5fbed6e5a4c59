import { playgroundClient } from "../tests/support/playground-client.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { addPerson } from "./people.ts";
import { onRunningDesk } from "./running-desk.ts";

/** Messages sent, and how many are under way at once. */
const count = 1000;
const atOnce = 4;
/** Messages of one person, all in one burst. */
const messagesEach = 5;

/** From sending a message until it is committed and acknowledged, over HTTP. */
export const measureAccept = (): ReturnType<typeof onRunningDesk<Figures>> =>
  onRunningDesk(async ({ url }) => {
    const client = playgroundClient(url);
    const times: number[] = [];
    const sendMany = async (sender: number): Promise<void> => {
      for (let sent = 0; sent < count / atOnce; sent += 1) {
        const who = `person${sender}x${Math.floor(sent / messagesEach)}`;
        if (sent % messagesEach === 0) await addPerson(url, who);
        const before = performance.now();
        await client.post(who, `Der Upload bricht seit heute ab, Versuch ${sent}`);
        times.push(performance.now() - before);
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: atOnce }, (_, sender) => sendMany(sender)));
    return figuresOf("durable accept", times, performance.now() - start);
  });
