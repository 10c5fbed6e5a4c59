import type { Json } from "../json.ts";

/** A call of the API, as tests read it. */
export type Call = {
  readonly method: string;
  /** The method with the pattern it met: `POST /channels/:channel/messages`; `unknown` when Discord has no such route. */
  readonly route: string;
  /** As it was asked: `/channels/123/messages`. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The names of the files that came along. */
  readonly files: readonly string[];
  /** The desk's time, in milliseconds since 1970. */
  readonly at: number;
  /** `null`: not answered, or not yet. */
  readonly status: number | null;
  readonly answer: unknown;
  /** Whether a fault that the test asked for struck. */
  readonly isFaulty: boolean;
};

/** An error body's code; `null`: none. */
export const codeOf = ({ answer }: Call): number | null => {
  const code = (answer as Json | null | undefined)?.["code"];
  return typeof code === "number" ? code : null;
};
