import type { Call } from "../tests/fakes/discord/fake-discord.ts";
import { until } from "../tests/support/until.ts";
import type { Bot } from "./discord-bots.ts";
import { clock } from "./discord-workspace.ts";
import { knownQuestions } from "./slack-questions.ts";

/** A bot that is asked. */
export type Asked = { readonly what: string; readonly bot: Bot };

/** How often everybody is asked: each in turn a block of questions, so that noise of the machine meets all. */
export type Asking = {
  readonly warmUp: number;
  readonly blocks: number;
  readonly perBlock: number;
  /** Milliseconds that each call of Discord's API takes. */
  readonly callMs: number;
};

/** What it took to answer. */
export type Answers = {
  readonly what: string;
  /** Milliseconds, one for each question. */
  readonly times: readonly number[];
  /** The calls up to the last answer that became visible, by their routes. */
  readonly calls: readonly string[];
};

const post = "POST /channels/:channel/messages";

/** Asks once, and waits until nothing is under way any more. @returns the calls up to the answer, and it last. */
const ask = async ({ what, bot }: Asked, question: string, callMs: number) => {
  const { discord, newCustomer } = bot.workspace;
  const { user, channel } = newCustomer();
  const from = discord.calls().length;
  const asked = clock.now();
  discord.post(user, channel, question);
  const calls = await until(
    `${what}: an answer to "${question}"`,
    async (): Promise<readonly Call[] | undefined> => {
      const made = discord.calls().slice(from);
      const answer = made.findIndex(({ route, status }) => route === post && status === 200);
      return answer < 0 ? undefined : made.slice(0, answer + 1);
    },
  );
  const answer = calls.at(-1);
  if (!bot.isAnswer(answer?.body, question)) throw new Error(`${what}: this is no answer to "${question}".`);
  await discord.idle();
  return { time: (answer?.at ?? 0) + callMs - asked, calls: calls.map(({ route }) => route) };
};

const askMany = async (asked: Asked, count: number, callMs: number) => {
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  for (let at = 0; at < count; at += 1)
    answers.push(await ask(asked, knownQuestions[at % knownQuestions.length] ?? "", callMs));
  return answers;
};

/**
 * Asks everybody in turn. The time to an answer ends when the call that makes it visible takes effect.
 *
 * @returns what it took, in the order of `all`.
 */
export const askInTurn = async (
  all: readonly Asked[],
  { warmUp, blocks, perBlock, callMs }: Asking,
): Promise<readonly Answers[]> => {
  for (const { bot } of all) bot.workspace.discord.failAlways("*", callMs === 0 ? null : { delayMs: callMs });
  for (const asked of all) await askMany(asked, warmUp, callMs);
  const found = all.map((): Awaited<ReturnType<typeof askMany>> => []);
  for (let block = 0; block < blocks; block += 1)
    for (const [index, asked] of all.entries())
      found[index]?.push(...(await askMany(asked, perBlock, callMs)));
  return all.map(({ what }, index) => ({
    what,
    times: found[index]?.map(({ time }) => time) ?? [],
    calls: found[index]?.at(-1)?.calls ?? [],
  }));
};
