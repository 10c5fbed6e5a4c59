import { Hono } from "hono";
import { filesOf } from "./attachments.ts";
import type { WebFile } from "./body.ts";
import type { FileRequest } from "./requests.ts";
import { messageSeenBy, personOf, problem, type Workspace } from "./workspace.ts";
import type { WorkspaceFile } from "./workspace-store.ts";

const megabyte = 1_000_000;

/** Bytes of a request that carries so many bytes of files: they are sent as base64, with a text beside them. */
export const requestBytesFor = (fileBytes: number): number => 1024 * 1024 + Math.ceil((fileBytes * 4) / 3);

/** "5 MB" */
export const inMegabytes = (bytes: number): string =>
  `${(bytes / megabyte).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;

/**
 * Takes the files of a request in.
 *
 * @throws {HTTPException} 413 when they are more than the desk file lets in.
 */
export const takeFiles = (
  { newId, maxFileBytes }: Workspace,
  files: readonly FileRequest[],
): readonly { readonly told: WebFile; readonly kept: WorkspaceFile }[] => {
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  if (files.length > 0 && maxFileBytes === 0)
    throw problem(413, "No files can be attached here: web.fileMegabytes of the desk file is 0.");
  if (bytes > maxFileBytes)
    throw problem(
      413,
      `The files of a message may have ${inMegabytes(maxFileBytes)} together, and these have ${inMegabytes(bytes)}. Send fewer, or smaller ones.`,
    );
  return files.map(({ name, type, content }) => {
    const id = newId();
    return { told: { id, name, type, size: content.length }, kept: { id, content } };
  });
};

/** A name as headers take it: in letters that every client reads, and whole for those that can. */
const dispositionOf = (name: string): string => {
  const plain = name.replaceAll(/[^\w.() -]/g, "_");
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
};

/** Whatever somebody attached is only ever saved: no browser shows or runs it here. */
const headersFor = ({ name }: WebFile): Readonly<Record<string, string>> => ({
  "content-type": "application/octet-stream",
  "content-disposition": dispositionOf(name),
  "x-content-type-options": "nosniff",
  "cache-control": "private, no-store",
});

/** Files, for those who see the message they came with. */
export const fileRoutes = (workspace: Workspace): Hono =>
  new Hono().get("/:id", async (context) => {
    const id = context.req.param("id");
    const person = await personOf(workspace, context.req.query("as") ?? "");
    const found = await workspace.store.file(id);
    const missing = problem(404, `There is no file "${id}".`);
    if (found === null) throw missing;
    const file = filesOf(await messageSeenBy(workspace, person, found.message)).find((one) => one.id === id);
    if (file === undefined) throw missing;
    return context.body(new Uint8Array(found.content), 200, headersFor(file));
  });
