/** The patience of the socket connections, in milliseconds. */
export type SocketTimeouts = {
  /** Before the second try to connect; doubled with each further one. */
  readonly retry: number;
  readonly longestRetry: number;
  /** Between tries while Slack refuses the token, or Socket Mode is switched off. */
  readonly refusedRetry: number;
  /** A connection that ends sooner counts as a failed try, so that nobody reconnects in a rush. */
  readonly steady: number;
  /** For one call of the Web API. */
  readonly request: number;
  /** For a connection to be made; longer than `request`. */
  readonly hello: number;
  /** Without an answer to pings, after which a connection counts as dead. */
  readonly pong: number;
  /** Without a ping of Slack's. */
  readonly ping: number;
  /** For a connection that was replaced, in which Slack closes it itself and nothing gets lost on its way. */
  readonly linger: number;
  /** In which a connection may still acknowledge what came over it. */
  readonly drain: number;
  /** For a connection to be closed by agreement. */
  readonly close: number;
};

/** What proved right with Slack itself. */
export const usualTimeouts: SocketTimeouts = {
  retry: 1_000,
  longestRetry: 30_000,
  refusedRetry: 60_000,
  steady: 10_000,
  request: 10_000,
  hello: 20_000,
  pong: 5_000,
  ping: 30_000,
  linger: 30_000,
  drain: 3_000,
  close: 1_500,
};

/** How long to wait after so many failures in a row: not at all after none. */
export const retryAfter = (failures: number, { retry, longestRetry }: SocketTimeouts): number =>
  failures === 0 ? 0 : Math.min(retry * 2 ** (failures - 1), longestRetry);
