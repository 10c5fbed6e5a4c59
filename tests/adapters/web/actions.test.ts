import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "./playground.ts";
import { type Playground, postJob, startPlayground } from "./playground.ts";

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

const act = (request: object): Promise<Answer> => playground.send("POST", "/actions", request);
const lastEvent = (): Promise<unknown> => playground.adapter.translate(playground.deliveries.at(-1)?.payload);

const claim = { id: "claim:T-4", label: "Claim", style: "primary" } as const;
const noteForm = {
  id: "note:T-4",
  title: "Note",
  open: "Note",
  submit: "Save",
  fields: [{ name: "text", label: "Text", type: "longText", required: true, value: "" }],
} as const;

describe("a button", () => {
  it("becomes an act of whoever pressed it, in the thread below the card", async () => {
    const card = await playground.adapter.perform(
      postJob({ id: "job", channel: "internal", message: { actions: [claim] } }),
    );
    expect((await act({ as: "lena", message: card, action: "claim:T-4" })).status).toBe(202);
    expect(await lastEvent()).toMatchObject({
      kind: "actChosen",
      act: { act: "command", command: { verb: "claim" } },
      target: { ticket: 4 },
      person: { key: "web:lena", name: "Lena Vogt", role: "agent", locale: "de" },
      conversation: { platform: "web", channel: "internal", thread: card },
      place: "internal",
    });
  });

  it("is told twice when it is pressed twice: what that means is for the desk to decide", async () => {
    const card = await playground.adapter.perform(postJob({ id: "job", message: { actions: [claim] } }));
    await act({ as: "lena", message: card, action: "claim:T-4" });
    await act({ as: "lena", message: card, action: "claim:T-4" });
    expect(playground.deliveries).toHaveLength(2);
  });

  it("on a message for one person alone belongs to the channel, where no thread can be", async () => {
    const list = await playground.adapter.perform(
      postJob({ id: "job", channel: "internal", onlyFor: "web:lena", message: { actions: [claim] } }),
    );
    await act({ as: "lena", message: list, action: "claim:T-4" });
    expect(await lastEvent()).toMatchObject({ conversation: { thread: null } });
  });

  it("exists only on a message that offers it to that person", async () => {
    const card = await playground.adapter.perform(
      postJob({ id: "job1", channel: "internal", message: { actions: [claim] } }),
    );
    const secret = await playground.adapter.perform(
      postJob({ id: "job2", onlyFor: "web:anna", message: { actions: [claim] } }),
    );
    const plain = await playground.say("anna", "claim:T-4");
    const refused = [
      { as: "lena", message: card, action: "close:T-4" },
      { as: "anna", message: card, action: "claim:T-4" },
      { as: "ben", message: secret, action: "claim:T-4" },
      { as: "anna", message: plain, action: "claim:T-4" },
      { as: "anna", message: "id99", action: "claim:T-4" },
      { as: "zoe", message: card, action: "claim:T-4" },
    ];
    for (const request of refused) expect((await act(request)).status, JSON.stringify(request)).toBe(404);
    expect(playground.deliveries).toHaveLength(1);
  });

  it("still reaches the desk when it was pressed just before it went", async () => {
    const card = await playground.adapter.perform(postJob({ id: "job1", message: { actions: [claim] } }));
    await playground.adapter.perform({ ...postJob({ id: "job2" }), job: "update", remoteId: card });
    expect((await act({ as: "lena", message: card, action: "claim:T-4" })).status).toBe(202);
    expect(await lastEvent()).toMatchObject({ act: { command: { verb: "claim" } } });
  });

  it("carries no fields of a form that it is not", async () => {
    const resolve = { ...claim, id: "resolve:T-4" };
    const card = await playground.adapter.perform(postJob({ id: "job", message: { actions: [resolve] } }));
    await act({ as: "lena", message: card, action: "resolve:T-4", fields: { text: "smuggled" } });
    expect(await lastEvent()).toMatchObject({ act: { command: { verb: "resolve", solution: null } } });
  });
});

describe("a form", () => {
  it("is sent as an action with its fields, and with nothing besides", async () => {
    const card = await playground.adapter.perform(postJob({ id: "job", message: { form: noteForm } }));
    const fields = { text: "Rückruf vereinbart", more: "x" };
    expect((await act({ as: "tom", message: card, action: "note:T-4", fields })).status).toBe(202);
    expect(await lastEvent()).toMatchObject({
      act: { command: { verb: "note", text: { internal: "Rückruf vereinbart" } } },
    });
    expect(playground.deliveries[0]?.payload).toMatchObject({ fields: { text: "Rückruf vereinbart" } });
  });

  it("is sent in the same way when it is a further one", async () => {
    const update = { ...noteForm, id: "update:T-4" };
    const message = { form: noteForm, moreForms: [update] };
    const card = await playground.adapter.perform(postJob({ id: "job", message }));
    const fields = { text: "Wir sind dran." };
    expect((await act({ as: "tom", message: card, action: "update:T-4", fields })).status).toBe(202);
    expect(await lastEvent()).toMatchObject({ act: { command: { verb: "update", text: "Wir sind dran." } } });
  });

  it("is refused without a required field", async () => {
    const card = await playground.adapter.perform(postJob({ id: "job", message: { form: noteForm } }));
    const { status, body } = await act({
      as: "tom",
      message: card,
      action: "note:T-4",
      fields: { text: " " },
    });
    expect(status).toBe(400);
    expect(body).toEqual({ error: 'The field "text" is missing.' });
  });

  it("is refused when a field is too long, or no text", async () => {
    const card = await playground.adapter.perform(postJob({ id: "job", message: { form: noteForm } }));
    const request = { as: "tom", message: card, action: "note:T-4" };
    expect((await act({ ...request, fields: { text: "x".repeat(40_001) } })).status).toBe(413);
    expect((await act({ ...request, fields: { text: 5 } })).status).toBe(400);
  });
});

describe("a command", () => {
  const command = (request: object): Promise<Answer> => playground.send("POST", "/commands", request);

  it("becomes an act and no message", async () => {
    const request = { as: "lena", channel: "internal", thread: null, text: "/ticket claim T-1" };
    const { status, body } = await command(request);
    expect(status).toBe(202);
    expect(body).toEqual({ id: expect.any(String) });
    expect(await lastEvent()).toMatchObject({
      kind: "actChosen",
      act: { act: "command", command: { verb: "claim" } },
      target: { ticket: 1 },
      conversation: { channel: "internal", thread: null },
    });
    expect(await playground.seenBy("lena", "internal")).toEqual([]);
  });

  it("can be given by customers too, who are told by the desk that it is not for them", async () => {
    const request = { as: "anna", channel: "support", thread: null, text: "/ticket claim T-1" };
    expect((await command(request)).status).toBe(202);
    expect(await lastEvent()).toMatchObject({ person: { role: "customer" } });
  });

  it("that cannot be read is told as that", async () => {
    await command({ as: "lena", channel: "support", thread: null, text: "/ticket dance" });
    expect(await lastEvent()).toMatchObject({ act: { act: "unclear" } });
  });

  it("keeps to channels and threads as messages do", async () => {
    const request = { as: "anna", channel: "internal", thread: null, text: "/ticket queue" };
    expect((await command(request)).status).toBe(403);
    expect((await command({ ...request, channel: "support", thread: "id99" })).status).toBe(404);
  });
});
