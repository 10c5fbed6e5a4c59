import type { ServerResponse } from "node:http";
import type { World } from "../world/world.ts";

/** Serves a file that stands in a message. Discord's addresses are signed, and end. */
export const serveFile = (world: World, url: URL, response: ServerResponse): void => {
  const [, , , id = ""] = url.pathname.split("/");
  const file = world.files.get(id);
  const ends = Number.parseInt(url.searchParams.get("ex") ?? "0", 16) * 1000;
  if (file === undefined || ends < world.clock.now()) {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("This content is no longer available.");
    return;
  }
  response
    .writeHead(200, { "Content-Type": file.type, "Content-Length": file.content.length })
    .end(file.content);
};
