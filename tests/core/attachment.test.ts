import { describe, expect, it } from "vitest";
import { isPicture, kindOfFile } from "../../src/core/attachment.ts";

describe("a file is", () => {
  it.each([
    ["picture", "image/png", "a"],
    ["picture", null, "Bildschirmfoto 2026.PNG"],
    ["picture", "application/octet-stream", "foto.heic"],
    ["video", "video/mp4", "a"],
    ["sound", null, "mailbox.m4a"],
    ["text", "text/plain; charset=utf-8", "a"],
    ["text", null, "server.log"],
    ["document", "application/pdf", "a"],
    ["document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a"],
    ["archive", "application/x-zip-compressed", "logs.zip"],
    ["other", null, "setup"],
    ["other", "application/x-msdownload", "png.exe"],
  ])("a %s, by its media type or else by its name", (kind, type, name) => {
    expect(kindOfFile({ type, name })).toBe(kind);
  });

  it("a picture of what the customer sees when it is one, or a film", () => {
    expect(isPicture({ type: "image/webp", name: "a" })).toBe(true);
    expect(isPicture({ type: "video/mp4", name: "a" })).toBe(true);
    expect(isPicture({ type: "text/html", name: "bild.html" })).toBe(false);
  });
});
