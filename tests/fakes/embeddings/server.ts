import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { embed } from "./model.ts";

/** What can be wrong with an endpoint. */
export type Trouble =
  | "none"
  /** Takes the request and says nothing. */
  | "silent"
  | "serverError"
  | "unauthorized"
  /** Sends whoever asks elsewhere. */
  | "redirect"
  /** Closes the connection instead of an answer. */
  | "reset"
  /** Answers with a page instead of JSON. */
  | "garbage"
  /** Answers with JSON that is something else. */
  | "otherShape"
  | "oneTooFew"
  | "otherLength"
  /** Numbers that are none. */
  | "notNumbers"
  | "allZero";

/** One request, as it arrived. */
export type EmbeddingsRequest = {
  readonly model: string;
  readonly input: readonly string[];
  readonly authorization: string | null;
};

/** A server on the loopback that speaks OpenAI's "Create embeddings". */
export type FakeEmbeddings = {
  /** As in `answers.embeddings.url`. */
  readonly url: string;
  readonly requests: readonly EmbeddingsRequest[];
  /** All texts that were asked for, in order. */
  readonly asked: () => readonly string[];
  trouble: Trouble;
  /** Lets those go on that were kept waiting by "silent". */
  readonly release: () => void;
  readonly stop: () => Promise<void>;
};

const answerOf = (
  input: readonly string[],
  sameMeaning: readonly (readonly string[])[],
  trouble: Trouble,
) => {
  const shape = (numbers: readonly number[]): readonly unknown[] => {
    switch (trouble) {
      case "otherLength":
        return numbers.slice(0, -1);
      case "notNumbers":
        return numbers.map((value, at) => (at === 3 ? null : value));
      case "allZero":
        return numbers.map(() => 0);
      default:
        return numbers;
    }
  };
  const data = input.map((one, index) => ({
    object: "embedding",
    index,
    embedding: shape(embed(one, sameMeaning)),
  }));
  return { object: "list", data: trouble === "oneTooFew" ? data.slice(1) : data };
};

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};

/** Starts one whose model knows what means the same: rows of beginnings of words. */
export const startFakeEmbeddings = async (
  sameMeaning: readonly (readonly string[])[] = [],
): Promise<FakeEmbeddings> => {
  const requests: EmbeddingsRequest[] = [];
  let waiting: (() => void)[] = [];
  const state = { trouble: "none" as Trouble };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { model, input } = JSON.parse(await text(request));
    requests.push({ model, input, authorization: request.headers.authorization ?? null });
    const { trouble } = state;
    if (request.method !== "POST" || request.url !== "/v1/embeddings") return json(response, 404, {});
    if (trouble === "silent") await new Promise<void>((resolve) => waiting.push(resolve));
    if (trouble === "serverError") return json(response, 500, { error: { message: "overloaded" } });
    if (trouble === "unauthorized") return json(response, 401, { error: { message: "no key" } });
    if (trouble === "otherShape") return json(response, 200, { embedding: [1, 2, 3] });
    if (trouble === "redirect") return void response.writeHead(307, { location: "/elsewhere" }).end();
    if (trouble === "reset") return void request.socket.destroy();
    if (trouble === "garbage") return void response.writeHead(200).end("<!doctype html><p>Welcome");
    json(response, 200, answerOf(input, sameMeaning, trouble));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const release = (): void => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    asked: () => requests.flatMap(({ input }) => input),
    get trouble() {
      return state.trouble;
    },
    set trouble(trouble) {
      state.trouble = trouble;
    },
    release,
    stop: async () => {
      release();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
