import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Playground, postJob, startPlayground } from "./playground.ts";

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

type Listener = { readonly text: () => string; readonly events: () => number; readonly stop: () => void };

const listen = async (query: string): Promise<Listener> => {
  const stopper = new AbortController();
  const response = await fetch(`${playground.url}/api/playground/stream?${query}`, {
    signal: stopper.signal,
  });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  let text = "";
  const collect = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true });
  };
  collect().catch(() => undefined);
  await vi.waitFor(() => expect(text).toContain(": connected"));
  return {
    text: () => text,
    events: () => text.split("event: changed").length - 1,
    stop: () => stopper.abort(),
  };
};

describe("the stream of changes", () => {
  it("tells that something changed and not what", async () => {
    const anna = await listen("as=anna");
    await playground.say("ben", "Geheimnis");
    await vi.waitFor(() => expect(anna.events()).toBe(1));
    expect(anna.text()).not.toContain("Geheimnis");
    anna.stop();
  });

  it("tells only whoever can see what changed", async () => {
    const anna = await listen("as=anna");
    const lena = await listen("as=lena");
    await playground.say("tom", "Intern", null, "internal");
    await playground.adapter.perform(postJob({ id: "job", onlyFor: "web:lena" }));
    await vi.waitFor(() => expect(lena.events()).toBe(2));
    await playground.say("ben", "Für alle");
    await vi.waitFor(() => expect(anna.events()).toBe(1));
    anna.stop();
    lena.stop();
  });

  it("can listen for several people at once", async () => {
    const both = await listen("as=anna&as=lena");
    await playground.say("tom", "Intern", null, "internal");
    await vi.waitFor(() => expect(both.events()).toBe(1));
    both.stop();
  });

  it("tells of edits, deletions, updates, reactions and people", async () => {
    const anna = await listen("as=anna");
    const id = await playground.say("anna", "Eins");
    await playground.send("PATCH", `/messages/${id}`, { as: "anna", text: "Zwei" });
    const conversation = { platform: "web", channel: "support", thread: null };
    await playground.adapter.perform({ job: "react", id: "job1", conversation, messageId: id });
    const remoteId = await playground.adapter.perform(postJob({ id: "job2" }));
    await playground.adapter.perform({ ...postJob({ id: "job3" }), job: "update", remoteId });
    await playground.adapter.perform({ job: "delete", id: "job4", conversation, remoteId });
    await playground.send("DELETE", `/messages/${id}`, { as: "anna" });
    await playground.send("POST", "/people", { id: "zoe", name: "Zoe", role: "lead", locale: "en" });
    await vi.waitFor(() => expect(anna.events()).toBe(8));
    anna.stop();
  });

  it("forgets who went away", async () => {
    const anna = await listen("as=anna");
    anna.stop();
    const ben = await listen("as=ben");
    await playground.say("anna", "Eins");
    await playground.say("anna", "Zwei");
    await vi.waitFor(() => expect(ben.events()).toBe(2));
    expect(anna.events()).toBe(0);
    expect(playground.reported).toEqual([]);
    ben.stop();
  });

  it("needs somebody who is there", async () => {
    expect((await playground.get("/api/playground/stream")).status).toBe(400);
    expect((await playground.get("/api/playground/stream?as=zoe")).status).toBe(404);
  });

  it("does not keep the server from closing", async () => {
    await listen("as=anna");
    await playground.close();
    await expect(fetch(playground.url)).rejects.toThrow("fetch failed");
  });
});
