import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Playground, startPlayground } from "./playground.ts";

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const screenshot = { name: "fehler.png", type: "image/png", content: base64("<png>") };

const post = (message: object) =>
  playground.send("POST", "/messages", { as: "anna", channel: "support", thread: null, ...message });

const download = (address: string, as: string) => fetch(`${playground.url}${address}?as=${as}`);

const filesSeenBy = async (as: string, channel = "support") =>
  (await playground.seenBy(as, channel)).flatMap(({ files = [] }) => files);

describe("a file that comes with a message", () => {
  it("needs no words, and reaches the desk by name, kind, size and address", async () => {
    expect((await post({ files: [screenshot] })).status).toBe(202);
    const [file] = await filesSeenBy("anna");
    expect(file).toEqual({
      id: file?.id,
      name: "fehler.png",
      type: "image/png",
      size: 5,
      url: `/api/playground/files/${file?.id}`,
    });
    const event = await playground.adapter.translate(playground.deliveries[0]?.payload);
    expect(event).toMatchObject({ kind: "messagePosted", message: { text: "", attachments: [file] } });
  });

  it("is saved as it was sent, and never shown or run by the browser", async () => {
    await post({ text: "Siehe", files: [{ name: "böse.html", content: base64("<script>1</script>") }] });
    const [file] = await filesSeenBy("lena");
    const answer = await download(file?.url ?? "", "lena");
    expect(await answer.text()).toBe("<script>1</script>");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="b_se.html"; filename*=UTF-8''b%C3%B6se.html`,
      "content-security-policy": expect.stringMatching(/^default-src 'none';/),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
  });

  it("is had by those alone who see its message", async () => {
    await post({ as: "lena", channel: "internal", text: "Nur wir", files: [screenshot] });
    const [file] = await filesSeenBy("tom", "internal");
    expect((await download(file?.url ?? "", "tom")).status).toBe(200);
    expect((await download(file?.url ?? "", "anna")).status).toBe(404);
    expect((await download(file?.url ?? "", "zoe")).status).toBe(404);
    expect((await download("/api/playground/files/id99", "tom")).status).toBe(404);
  });

  it("stays when the words are changed, and goes with the message", async () => {
    const { body } = await post({ text: "Siehe", files: [screenshot] });
    const { id } = body as { id: string };
    await playground.send("PATCH", `/messages/${id}`, { as: "anna", text: "Siehe Bild" });
    const [file] = await filesSeenBy("anna");
    expect((await download(file?.url ?? "", "lena")).status).toBe(200);
    await playground.send("DELETE", `/messages/${id}`, { as: "anna" });
    expect((await download(file?.url ?? "", "lena")).status).toBe(404);
  });

  it("is told again after a restart as it was", async () => {
    playground.setAccepting(false);
    expect((await post({ files: [screenshot] })).status).toBe(503);
    playground.setAccepting(true);
    await playground.adapter.backfill(0, []);
    const event = await playground.adapter.translate(playground.deliveries[0]?.payload);
    expect(event).toMatchObject({ message: { attachments: [{ name: "fehler.png", size: 5 }] } });
  });

  it.each([
    ["too large", { files: [{ name: "a", content: base64("x".repeat(1001)) }] }, 413, /together/],
    ["too many", { files: Array.from({ length: 6 }, () => screenshot) }, 400, /files/],
    ["not base64", { files: [{ name: "a", content: "ä" }] }, 400, /files\.0\.content: must be base64/],
    ["without a name", { files: [{ name: " ", content: "" }] }, 400, /files\.0\.name/],
    ["of no type", { files: [{ name: "a", type: "x\ny", content: "" }] }, 400, /must be a media type/],
  ])("is refused when it is %s", async (_, message, status, sentence) => {
    const answer = await post({ text: "Siehe", ...message });
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error: expect.stringMatching(sentence) });
    expect(playground.deliveries).toEqual([]);
  });

  it("cannot lead out of its folder by its name", async () => {
    await post({ files: [{ ...screenshot, name: "../..\\etc\n.png" }] });
    expect((await filesSeenBy("anna"))[0]?.name).toBe(".._.._etc_.png");
  });
});

it("no file is taken where the desk file lets none in", async () => {
  await playground.close();
  playground = await startPlayground(true, 0);
  const { status, body } = await post({ files: [screenshot] });
  expect(status).toBe(413);
  expect(body).toEqual({ error: expect.stringContaining("web.fileMegabytes of the desk file is 0") });
});
