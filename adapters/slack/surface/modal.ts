import { z } from "zod";
import type { Form } from "../../../src/messages/message.ts";

const contextSchema = z.object({
  channel: z.string(),
  thread: z.string().nullable(),
  responseUrl: z.string().nullable(),
});

/**
 * Where a modal was opened: its submission says nothing of it. `responseUrl` only when it was opened from a message
 * that one person sees; that message is taken away afterwards.
 */
export type FormContext = Readonly<z.infer<typeof contextSchema>>;

const previewedSchema = z.object({ fingerprint: z.string(), hints: z.array(z.string()) });

/** The words whose preview a modal shows, and the kinds of hints shown with them and with the wordings before. */
export type Previewed = Readonly<z.infer<typeof previewedSchema>>;

/** What every modal of ours keeps in its `private_metadata`. */
export const metadataSchema = z.object({ context: contextSchema, previewed: previewedSchema.nullable() });

/** Characters that one input takes; Slack allows no more. */
export const maxInput = 3000;

/**
 * The text an input begins with; none when Slack would refuse it. In a window that changes Slack keeps what was entered
 * in any case.
 */
export const initially = (text: string): { readonly initial_value?: string } =>
  text === "" || text.length > maxInput ? {} : { initial_value: text };

/** Slack's limit of `private_metadata`, in characters. */
const maxMetadataLength = 3000;

/** Writes `private_metadata`; an address too long to be kept is left out. */
export const writeMetadata = (metadata: {
  readonly context: FormContext;
  readonly previewed: Previewed | null;
  readonly form?: Form;
}): string => {
  const whole = JSON.stringify(metadata);
  if (whole.length <= maxMetadataLength) return whole;
  return JSON.stringify({ ...metadata, context: { ...metadata.context, responseUrl: null } });
};

const inputSchema = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_user: z.string().nullish(),
});

const viewSchema = z.object({
  callback_id: z.string(),
  private_metadata: z.string(),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), inputSchema)) }),
});

/** What somebody has entered into a modal, by block id; what is left empty is "". */
export type Values = Readonly<Record<string, string>>;

/** What was entered under this block id; "" when nothing was, or there is no such input. */
export const enteredIn = (values: Values, block: string): string =>
  Object.hasOwn(values, block) ? (values[block] ?? "") : "";

/** A modal as its submission shows it. */
export type SubmittedView = {
  readonly callbackId: string;
  readonly metadata: string;
  readonly values: Values;
};

const entered = (block: Readonly<Record<string, z.infer<typeof inputSchema>>>): string => {
  const [input] = Object.values(block);
  return input?.value ?? input?.selected_option?.value ?? input?.selected_user ?? "";
};

/** Reads the `view` of a submission or of a click in a modal; `null` when it is none. */
export const readView = (view: unknown): SubmittedView | null => {
  const read = viewSchema.safeParse(view);
  if (!read.success) return null;
  const { callback_id: callbackId, private_metadata: metadata, state } = read.data;
  const values = Object.entries(state.values).map(([block, inputs]) => [block, entered(inputs)]);
  return { callbackId, metadata, values: Object.fromEntries(values) };
};

/** Reads JSON that Slack has kept for us; `null` when we have not written it so. */
export const readJson = <Schema extends z.ZodType>(schema: Schema, json: string): z.infer<Schema> | null => {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
};
