import type { Context } from "hono";
import { z } from "zod";
import { languages, roles } from "../../src/core/person.ts";
import { botId, channels } from "./ids.ts";
import { problem } from "./workspace.ts";

/** Characters a text may have, the same as on Slack. */
export const maxText = 40_000;

// What no database and no other platform can store: NUL and halves of surrogate pairs.
const clean = (text: string): string => text.replaceAll("\0", "").replaceAll(/\p{Surrogate}/gu, "\uFFFD");

const anyText = z
  .string()
  .refine((text) => text.length <= maxText, { params: { tooLarge: true }, error: "is too long" })
  .transform(clean);
const text = anyText.refine((one) => one.trim() !== "", { error: "must not be empty" });
const id = z.string().min(1).max(100);

/** Body of `POST /people`. */
export const personRequest = z.object({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][\w.-]{0,39}$/, { error: "must be 1 to 40 letters, digits, dots, dashes" })
    .refine((one) => one !== botId, { error: "is taken by the bot" }),
  name: z
    .string()
    .transform((name) => clean(name).trim())
    .pipe(z.string().min(1).max(80)),
  role: z.enum(roles),
  locale: z.enum(languages),
});

const mostFiles = 5;

const fileRequest = z.object({
  name: z
    .string()
    .transform((name) =>
      clean(name)
        .replaceAll(/[\p{Cc}/\\]/gu, "_")
        .trim(),
    )
    .pipe(z.string().min(1).max(200)),
  type: z
    .string()
    .max(100)
    .regex(/^[\w.+-]+\/[\w.+-]+$/, { error: "must be a media type, as in image/png" })
    .default("application/octet-stream"),
  /** Base64. */
  content: z.base64({ error: "must be base64" }).transform((content) => Buffer.from(content, "base64")),
});
/** A file that somebody attaches. */
export type FileRequest = z.infer<typeof fileRequest>;

const place = { as: id, channel: z.enum(channels), thread: id.nullable().default(null) };

/** Body of `POST /messages`: a file needs no words. */
export const messageRequest = z
  .object({
    ...place,
    text: anyText.default(""),
    files: z.array(fileRequest).max(mostFiles).default([]),
  })
  .refine(({ text: words, files }) => words.trim() !== "" || files.length > 0, {
    path: ["text"],
    error: "must not be empty",
  });
/** Somebody posts. */
export type MessageRequest = z.infer<typeof messageRequest>;

/** Body of `PATCH /messages/:id`. */
export const editRequest = z.object({ as: id, text });
/** An author changes a message. */
export type EditRequest = z.infer<typeof editRequest>;

/** Body of `DELETE /messages/:id`. */
export const deleteRequest = z.object({ as: id });
/** An author takes a message away. */
export type DeleteRequest = z.infer<typeof deleteRequest>;

/** Body of `POST /actions`. */
export const actionRequest = z.object({
  as: id,
  message: id,
  action: id,
  fields: z.record(id, anyText).default({}),
});
/** Somebody presses a button or sends a form. */
export type ActionRequest = z.infer<typeof actionRequest>;

/** Body of `POST /commands`: looks like a message without files; only what becomes of it differs. */
export const commandRequest = z.object({ ...place, text });
/** Somebody gives a command. */
export type CommandRequest = z.infer<typeof commandRequest>;

/** Query of `GET /messages`. */
export const listQuery = z.object({ as: id, channel: z.enum(channels) });

const sentenceOf = (issues: readonly z.core.$ZodIssue[]): string =>
  issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": ")).join("; ");

const isTooLarge = (issue: z.core.$ZodIssue): boolean =>
  issue.code === "custom" && issue.params?.["tooLarge"] === true;

/**
 * Reads a value that came from outside.
 *
 * @throws {HTTPException} 413 when a text is too long, 400 for everything else, naming the field.
 */
export const read = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  if (result.error.issues.some(isTooLarge))
    throw problem(413, `A text may have ${maxText.toLocaleString("en")} characters at most.`);
  throw problem(400, `The request cannot be read: ${sentenceOf(result.error.issues)}.`);
};

/**
 * Reads the JSON body of a request.
 *
 * @throws {HTTPException} as `read`, and 400 when the body is not JSON.
 */
export const readBody = async <Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> => {
  const body = await context.req.json().catch((cause: unknown) => {
    throw problem(400, "The body is not valid JSON.", cause);
  });
  return read(schema, body);
};
