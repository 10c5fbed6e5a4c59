import type { Json } from "../json.ts";
import type { World } from "./world.ts";

/** A file that somebody attaches. */
export type Attached = {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly type?: string;
  readonly description?: string;
};

const types: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  gif: "image/gif",
  pdf: "application/pdf",
  txt: "text/plain; charset=utf-8",
  log: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  html: "text/html; charset=utf-8",
};

const typeOf = (name: string): string =>
  types[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream";

const day = 86_400_000;

/** Stores a file. @returns it as an attachment of a message in this place. */
export const attach = (world: World, place: string, file: Attached): Json => {
  const id = world.snowflake();
  const content = Buffer.from(file.content ?? "");
  const type = file.type ?? typeOf(file.name);
  world.files.set(id, { name: file.name, type, content });
  const ends = Math.floor((world.clock.now() + day) / 1000).toString(16);
  const url = `${world.address()}/attachments/${place}/${id}/${encodeURIComponent(file.name)}?ex=${ends}&is=0&hm=0&`;
  return {
    id,
    filename: file.name,
    size: content.length,
    url,
    proxy_url: url,
    content_type: type,
    ...(type.startsWith("image/") ? { width: 640, height: 480 } : {}),
    ...(file.description === undefined ? {} : { description: file.description }),
  };
};
