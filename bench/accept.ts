import { playgroundClient } from "../tests/support/playground-client.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { onRunningDesk } from "./running-desk.ts";

/** Messages sent, and how many are under way at once. */
const count = 1000;
const atOnce = 4;

/** From sending a message until it is committed and acknowledged, over HTTP. */
export const measureAccept = (): Promise<Figures> =>
  onRunningDesk(async ({ url }) => {
    const client = playgroundClient(url);
    const root = await client.post("anna", "Hallo");
    const times: number[] = [];
    const sendMany = async (): Promise<void> => {
      for (let sent = 0; sent < count / atOnce; sent += 1) {
        const before = performance.now();
        await client.post("anna", `Noch ein Satz (${sent})`, root);
        times.push(performance.now() - before);
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: atOnce }, sendMany));
    return figuresOf("durable accept", times, performance.now() - start);
  });
