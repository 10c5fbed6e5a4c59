import type { IncomingMessage, ServerResponse } from "node:http";
import type { World } from "../world/world.ts";
import { bodyOf } from "./request.ts";

/** Takes what is uploaded under an id. @returns `false` when nothing was announced under it. */
export const takeUpload = async (world: World, id: string, request: IncomingMessage): Promise<boolean> => {
  const file = world.files.get(id);
  if (file === undefined) return false;
  const body = await bodyOf(request);
  const type = request.headers["content-type"] ?? "";
  const form = type.startsWith("multipart/")
    ? await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData()
    : null;
  const part = form === null ? null : [...form.values()][0];
  const content = part instanceof Blob ? Buffer.from(await part.arrayBuffer()) : body;
  world.files.set(id, { ...file, content, isUploaded: true });
  return true;
};

/** Serves a file to whoever shows the bot's token; everybody else is sent to the sign-in. */
export const serveFile = (
  parts: { readonly world: World; readonly botToken: string },
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  const [, id = ""] = /-(F\d+)\//.exec(path) ?? [];
  const file = parts.world.files.get(id);
  const isAllowed = request.headers.authorization === `Bearer ${parts.botToken}`;
  if (file === undefined || !isAllowed)
    response.writeHead(isAllowed ? 404 : 302, { Location: "/signin" }).end();
  else response.writeHead(200, { "Content-Type": file.mimetype }).end(file.content);
};
