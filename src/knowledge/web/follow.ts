import type { Page, Web } from "./web.ts";

/** Moves that are followed: some sites go from one spelling of an address to another. */
const mostMoves = 3;

/**
 * Asks for a page and goes after it when it has moved, on the desk's own hosts alone.
 *
 * @throws {Error} as `Web.ask`, and when it moves on and on.
 */
export const follow = async (
  web: Web,
  url: string,
  mostBytes: number,
): Promise<Exclude<Page, { page: "moved" }>> => {
  let at = url;
  for (let moves = 0; moves <= mostMoves; moves += 1) {
    const answer = await web.ask(at, mostBytes);
    if (answer.page !== "moved") return answer;
    at = answer.to;
  }
  throw new Error(`It moves on more than ${mostMoves} times.`);
};
