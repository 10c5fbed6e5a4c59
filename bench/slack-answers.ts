import type { Call } from "../tests/fakes/slack/fake-slack.ts";
import { until } from "../tests/support/until.ts";
import type { Bot } from "./slack-bots.ts";
import { knownQuestions } from "./slack-questions.ts";
import type { BenchWorkspace, Customer } from "./slack-workspace.ts";

/** A bot, and who asks it. */
export type Asked = {
  readonly what: string;
  readonly bot: Bot;
  readonly customer: (workspace: BenchWorkspace) => Promise<Customer>;
};

/** How often everybody is asked: each in turn a block of questions, so that noise of the machine meets all. */
export type Asking = {
  readonly warmUp: number;
  readonly blocks: number;
  readonly perBlock: number;
  /** Milliseconds that each call of Slack's API takes. */
  readonly callMs: number;
};

/** Somebody who has never written, and was in the channel when the bot started. */
export const newCustomer: Asked["customer"] = async (workspace) => workspace.newCustomer();

/** Somebody of whom the desk knows who they are, because they have opened its page. */
export const knownCustomer: Asked["customer"] = async (workspace) => {
  const { slack } = workspace;
  const customer = workspace.newCustomer();
  slack.openHome(customer.user);
  await until("the page of a customer", async () => slack.home(customer.user) ?? undefined);
  await slack.idle();
  return customer;
};

/** Somebody who comes into the channel and writes in the same moment. */
export const joiningCustomer: Asked["customer"] = async ({ slack, newMember }) => {
  const { user, channel } = newMember();
  slack.join(user, channel);
  return { user, channel };
};

const answerIn = ({ slack }: BenchWorkspace, thread: string): Promise<Call> =>
  until(`an answer in the thread ${thread}`, async () =>
    slack
      .calls("chat.postMessage")
      .findLast(({ args, answer }) => answer?.["ok"] === true && args["thread_ts"] === thread),
  );

/** Microseconds since 1970. */
const momentOf = (ts: unknown): number => Number(String(ts).replace(".", ""));

/**
 * Asks once, and waits until nothing is under way any more.
 *
 * @returns milliseconds from the moment Slack sends the question to the moment the answer stands in its thread, which
 *   is the time between the two `ts`.
 */
const ask = async ({ what, bot, customer }: Asked, question: string): Promise<number> => {
  const { slack } = bot.workspace;
  const { user, channel } = await customer(bot.workspace);
  const ts = slack.post(user, channel, question);
  const { args, answer } = await answerIn(bot.workspace, ts);
  if (!bot.isAnswer(args, question)) throw new Error(`${what}: this is no answer to "${question}".`);
  await slack.idle();
  return (momentOf(answer?.["ts"]) - momentOf(ts)) / 1000;
};

const askMany = async (asked: Asked, count: number): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1)
    times.push(await ask(asked, knownQuestions[at % knownQuestions.length] ?? ""));
  return times;
};

/** Asks everybody in turn. @returns milliseconds to the answers, in the order of `all`. */
export const askInTurn = async (
  all: readonly Asked[],
  { warmUp, blocks, perBlock, callMs }: Asking,
): Promise<readonly (readonly number[])[]> => {
  for (const { bot } of all) bot.workspace.slack.failAlways("*", callMs === 0 ? null : { delayMs: callMs });
  for (const asked of all) await askMany(asked, warmUp);
  const times = all.map((): number[] => []);
  for (let block = 0; block < blocks; block += 1)
    for (const [index, asked] of all.entries()) times[index]?.push(...(await askMany(asked, perBlock)));
  return times;
};
