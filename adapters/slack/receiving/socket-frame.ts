import { z } from "zod";

const envelopeSchema = z.object({
  envelope_id: z.string().min(1),
  type: z.string(),
  payload: z.unknown(),
  accepts_response_payload: z.unknown(),
  retry_attempt: z.number().optional().catch(undefined),
  retry_reason: z.string().optional().catch(undefined),
});

const frameSchema = z.object({ type: z.string(), reason: z.string().catch("unknown") });
const rateLimitedSchema = z.object({ payload: z.object({ type: z.literal("app_rate_limited") }) });

/** Something that wants to be acknowledged. */
export type Envelope = z.infer<typeof envelopeSchema>;

/** What Slack says over a socket. */
export type Frame =
  | { readonly frame: "hello" }
  /** `refresh_requested`, `warning`, `link_disabled`, `too_many_websockets`. */
  | { readonly frame: "disconnect"; readonly reason: string }
  | { readonly frame: "envelope"; readonly envelope: Envelope }
  /** Events are left out for a while, because there were more than 30,000 in an hour. */
  | { readonly frame: "rateLimited"; readonly envelope: Envelope };

const jsonOf = (text: unknown): unknown => {
  try {
    return typeof text === "string" ? JSON.parse(text) : null;
  } catch {
    return null;
  }
};

/** Reads what came over a socket; `null`: nothing that Slack says. */
export const readFrame = (text: unknown): Frame | null => {
  const json = jsonOf(text);
  const envelope = envelopeSchema.safeParse(json).data;
  if (envelope !== undefined)
    return { frame: rateLimitedSchema.safeParse(json).success ? "rateLimited" : "envelope", envelope };
  const frame = frameSchema.safeParse(json).data;
  if (frame?.type === "hello") return { frame: "hello" };
  return frame?.type === "disconnect" ? { frame: "disconnect", reason: frame.reason } : null;
};
