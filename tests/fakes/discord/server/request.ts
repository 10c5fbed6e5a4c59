import type { IncomingMessage } from "node:http";
import { DiscordError, refusal } from "../discord-error.ts";
import { parseJson } from "../json.ts";

/** A file of a form. */
export type Uploaded = {
  /** Of its field: `files[0]`. */
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
};

/** What a call says in its body. */
export type Body = { readonly value: unknown; readonly files: readonly Uploaded[] };

/** Everything a request sends. */
export const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const uploadedOf = async (field: string, file: File): Promise<Uploaded> => ({
  field,
  name: file.name,
  type: file.type || "application/octet-stream",
  content: Buffer.from(await file.arrayBuffer()),
});

const formOf = async (bytes: Buffer, type: string): Promise<Body> => {
  const form = await new Response(new Uint8Array(bytes), { headers: { "Content-Type": type } }).formData();
  const payload = form.get("payload_json");
  const value = typeof payload === "string" ? parseJson(payload) : {};
  if (value === undefined) throw refusal("invalidJson");
  const files = [...form.entries()].flatMap(([field, file]) =>
    file instanceof File ? [uploadedOf(field, file)] : [],
  );
  return { value, files: await Promise.all(files) };
};

/** Reads JSON or a form. @throws {DiscordError} 50109 for what is neither. */
export const readBody = async (request: IncomingMessage, bytes: Buffer): Promise<Body> => {
  const type = request.headers["content-type"] ?? "";
  if (bytes.length === 0) return { value: {}, files: [] };
  if (type.startsWith("multipart/form-data")) return formOf(bytes, type);
  if (!type.startsWith("application/json"))
    throw new DiscordError(400, 50035, `Expected "Content-Type" header to be one of {'application/json'}.`);
  const value = parseJson(bytes.toString());
  if (value === undefined) throw refusal("invalidJson");
  return { value, files: [] };
};
