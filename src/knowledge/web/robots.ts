import robotsParser from "robots-parser";
import { follow } from "./follow.ts";
import { userAgent, type Web } from "./web.ts";

/** What a host allows those to do who read it without a person. */
export type Robots = {
  readonly isAllowed: (url: string) => boolean;
  /** Milliseconds between two pages that it asks for; 0: it says nothing. */
  readonly pauseMs: number;
};

const mostBytes = 500_000;
/** A host that asks for longer pauses than this could never be read. */
const longestPauseMs = 10_000;

/**
 * Reads a host's robots.txt. A host without one allows everything.
 *
 * @throws {Error} when it cannot be told what the host allows: then nothing is read from it.
 */
export const readRobots = async (web: Web, url: string): Promise<Robots> => {
  const address = new URL("/robots.txt", url).href;
  const answer = await follow(web, address, mostBytes).catch((error: unknown) => {
    throw new Error(`Cannot read ${address}, so nothing was read there. Try again later.`, { cause: error });
  });
  if (answer.page === "refused" && answer.status >= 500)
    throw new Error(`${address} answers with ${answer.status}, so nothing was read there. Try again later.`);
  if (answer.page === "refused") return { isAllowed: () => true, pauseMs: 0 };
  const rules = robotsParser(address, answer.text);
  const [name] = userAgent.split(" ");
  return {
    isAllowed: (page) => rules.isAllowed(page, name) ?? true,
    pauseMs: Math.min(1000 * (rules.getCrawlDelay(name) ?? 0), longestPauseMs),
  };
};
