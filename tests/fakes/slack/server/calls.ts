import type { Json } from "../json.ts";

/** A call of the API, as tests read it. */
export type Call = {
  readonly method: string;
  /** Structures are parsed, whether they came as JSON or in a form. */
  readonly args: Json;
  /** The desk's time, in milliseconds since 1970. */
  readonly at: number;
  /** `null`: not answered, or not yet. */
  readonly answer: Json | null;
  /** Whether a fault that the test asked for struck. */
  readonly isFaulty: boolean;
};
