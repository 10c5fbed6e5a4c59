import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { perform } from "../../../../adapters/discord/perform.ts";
import { createSending } from "../../../../adapters/discord/sending/sending.ts";
import { at, createLog, postJob, restOf, type SendSetting, startSetting } from "./setting.ts";

let setting: SendSetting;
let server: Server;
const sockets = new Set<Socket>();

beforeEach(async () => {
  setting = await startSetting();
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  server.close();
  await setting.discord.stop();
});

/** A server that says these bytes to everybody who asks, and leaves the connection open. */
const saying = async (bytes: string | null): Promise<string> => {
  server = createServer((socket) => {
    sockets.add(socket.on("error", () => {}));
    socket.once("data", () => {
      if (bytes === null) socket.resetAndDestroy();
      else socket.write(bytes);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
};

const answer = (status: string, body: string, headers = "Content-Type: application/json"): string =>
  `HTTP/1.1 ${status}\r\n${headers}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

it.each([
  ["a reset", null, "unknown"],
  ["what is no HTTP", "EHLO\r\n\r\n", "unknown"],
  ["half an answer", answer("200 OK", '{"id":"1"}').slice(0, -4), "unknown"],
  ["nothing but a status", "HTTP/1.1 200 OK\r\n", "unknown"],
  ["a page", answer("200 OK", "<html></html>", "Content-Type: text/html"), "unknown"],
  ["an answer without an id", answer("200 OK", "{}"), "unknown"],
  ["an answer that is nothing", answer("200 OK", "null"), "unknown"],
  ["an empty answer", answer("204 No Content", ""), "unknown"],
  ["a redirect", answer("302 Found", "{}", "Location: /elsewhere"), "unknown"],
  ["a gateway's timeout", answer("504 Gateway Timeout", "", "Content-Type: text/html"), "unknown"],
  ["a timeout of a proxy", answer("408 Request Timeout", "", "Content-Type: text/html"), "unknown"],
  ["a proxy's refusal", answer("403 Forbidden", "<html></html>", "Content-Type: text/html"), "notSent"],
  ["a wrong address", answer("404 Not Found", "<html></html>", "Content-Type: text/html"), "notSent"],
  [
    "a limit without a time",
    answer("429 Too Many Requests", "<html></html>", "Content-Type: text/html"),
    "notSent",
  ],
  ["a refusal without a word", answer("400 Bad Request", "null"), "unknown"],
] as const)("%s is told from a refusal", async (_, bytes, outcome) => {
  const apiUrl = await saying(bytes);
  const rest = restOf({ apiUrl, token: "token" }, createLog().log);
  const sending = createSending({ ...setting.sending, rest });
  await expect(perform(sending, postJob(at(setting.support)))).rejects.toMatchObject({ outcome });
});

it("is given a second when a limit does not say for how long", async () => {
  const apiUrl = await saying(answer("429 Too Many Requests", "{}"));
  const rest = restOf({ apiUrl, token: "token" }, createLog().log);
  const sending = createSending({ ...setting.sending, rest });
  await expect(perform(sending, postJob(at(setting.support)))).rejects.toMatchObject({
    outcome: "notSent",
    retryAfterMs: 1_000,
  });
});
