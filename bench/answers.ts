import { playgroundClient } from "../tests/support/playground-client.ts";
import { until } from "../tests/support/until.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { addPerson } from "./people.ts";
import { onRunningDesk } from "./running-desk.ts";

const count = 100;

/** From sending a known question until its answer can be seen, over HTTP, each by somebody new. */
export const measureAnswers = (): ReturnType<typeof onRunningDesk<Figures>> =>
  onRunningDesk(async ({ url }) => {
    const client = playgroundClient(url);
    const times: number[] = [];
    const start = performance.now();
    for (let asked = 0; asked < count; asked += 1) {
      const who = `person${asked}`;
      await addPerson(url, who);
      const before = performance.now();
      const root = await client.post(who, "Wie richte ich mein Postfach in Outlook ein?");
      await until("the answer", async () => {
        const messages = await client.messages(who, "support");
        return messages.find(({ thread, author }) => thread === root && author.role === "bot");
      });
      times.push(performance.now() - before);
    }
    return figuresOf("message to visible answer", times, performance.now() - start);
  });
