import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { serve } from "../../../adapters/web/serve.ts";
import { startPlayground } from "./playground.ts";

const hello = new Hono().get("/", (context) => context.text("hello"));

describe("serve", () => {
  it("returns the address it got and gives it back", async () => {
    const server = await serve(hello, { host: "127.0.0.1", port: 0 });
    expect(server.port).toBeGreaterThan(0);
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    expect(await (await fetch(server.url)).text()).toBe("hello");
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow("fetch failed");
  });

  it("answers to any name when it listens to everybody", async () => {
    const server = await serve(hello, { host: "0.0.0.0", port: 0 });
    expect(server.url).toBe(`http://localhost:${server.port}`);
    expect((await fetch(`http://127.0.0.1:${server.port}`)).status).toBe(200);
    await server.close();
  });

  it("says what to do when the port is taken", async () => {
    const first = await serve(hello, { host: "127.0.0.1", port: 0 });
    await expect(serve(hello, { host: "127.0.0.1", port: first.port })).rejects.toThrow(
      `Port ${first.port} is in use on 127.0.0.1. End what listens there, or set PORT to another one.`,
    );
    await first.close();
  });

  it("says what to do when the address is not this machine's", async () => {
    await expect(serve(hello, { host: "192.0.2.1", port: 0 })).rejects.toThrow(
      '"192.0.2.1" is no address of this machine. Set HOST',
    );
  });
});

describe("the page", () => {
  it("names the company, as text and not as markup, and brings its two files", async () => {
    const playground = await startPlayground();
    const page = String((await playground.get("/")).body);
    expect(page).toContain("<title>Deskbell · Nordlicht &amp; Söhne</title>");
    expect(page).toContain('<html lang="de"');
    expect(page).toMatch(/<noscript>.*JavaScript.*<\/noscript>/);
    expect(page).not.toMatch(/style=|<style|<script(?! type="module" src)/);
    const script = await playground.get("/assets/playground.js");
    expect(script.headers.get("content-type")).toContain("text/javascript");
    expect(String(script.body).length).toBeGreaterThan(10_000);
    const style = await playground.get("/assets/playground.css");
    expect(style.headers.get("content-type")).toContain("text/css");
    expect(String(style.body)).toContain("prefers-color-scheme");
    await playground.close();
  });
});

describe("health", () => {
  it.each([
    [true, 200],
    [false, 503],
  ])("ok: %s is answered with %s", async (ok, status) => {
    const playground = await startPlayground(ok);
    expect(await playground.get("/health")).toMatchObject({ status, body: { ok } });
    await playground.close();
  });
});
