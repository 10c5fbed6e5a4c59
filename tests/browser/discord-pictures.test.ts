import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, imageFolder, launchChromium, takePicture } from "./chromium.ts";
import { large, type Picture, pictures } from "./discord-pictures.ts";
import { inDiscord } from "./discord-scene.ts";
import { callForHelp, claimedTicket, moreTickets, newRequest, ownTickets, promise } from "./discord-story.ts";

/** As low as can be: a picture is as high as what it shows. */
const height = 100;
const wide = { width: 1100, height };
const narrow = { width: 640, height };
const phone = { width: 390, height };

/** Words of elements that are wider than their place; what Discord itself ends with an ellipsis may be. */
const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll(".surface, .surface *")]
      .filter((element) => getComputedStyle(element).textOverflow !== "ellipsis")
      .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth)
      .map((element) => `${element.className}: ${element.textContent}`),
  );

describe.skipIf(!hasChromium)("a picture of Discord shows what it must, and nothing runs out of it:", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const look = async (name: Picture, html: string, viewport: { width: number; height: number }) => {
    const deviceScaleFactor = large.includes(name) ? 1 : 1.5;
    const context = await browser.newContext({ viewport, deviceScaleFactor });
    const page = await context.newPage();
    await page.setContent(html);
    const shown = await page.locator("body").innerText();
    expect(pictures[name].filter((words) => !shown.includes(words))).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    await takePicture(page.locator("body > div"), name);
    await context.close();
  };

  it("a customer, from the known question to the read-back", () =>
    inDiscord(async ({ play, openForm, send, see }) => {
      await play("**Anna:** Wie richte ich mein Postfach in Outlook ein?");
      await look("discord-answer", see.split("Anna", "imap."), wide);

      await play(newRequest);
      await look("discord-number", see.thread("Anna", "Kundennummer?"), narrow);
      await openForm("Anna");
      expect(see.modal("Anna")).toContain("Ihre Kundennummer");
      await send("Anna", { number: "10584" });
      await look("discord-read-back", see.thread("Anna", "•••84"), narrow);
    }));

  it("the desk's people, from a card to a call", () =>
    inDiscord(async ({ play, writeBelow, openForm, send, see }) => {
      await play(claimedTicket);
      writeBelow("Lena", "hat T-1 übernommen", "Ein Modul stürzt ab.");
      await look("discord-card", see.split("Lena", "hat T-1 übernommen"), wide);
      await play("**Anna:** Seit dem Update von heute früh.\n\n*A pause.*");

      await openForm("Lena");
      await send("Lena", { text: promise });
      await look("discord-reply", see.message("Lena", "garantiert"), narrow);

      await play(moreTickets);
      await play(ownTickets);
      await look("discord-command", see.message("Lena", "Ihre Tickets"), narrow);

      await play(callForHelp);
      await look("discord-escalation", see.message("Petra", "Kündigung"), narrow);
    }));

  it("English, on a phone", () =>
    inDiscord(async ({ play, see }) => {
      await play("**Ben:** How do I set up my mailbox in Outlook?");
      await look("discord-phone", see.thread("Ben", "imap."), phone);
    }));
});

describe("docs/discord.md", () => {
  it("shows every picture that is taken, and no other, none above 120 kB", async () => {
    const document = await readFile(fileURLToPath(new URL("../../docs/discord.md", import.meta.url)), "utf8");
    const shown = [...document.matchAll(/images\/(discord-[\w-]+)\.png/g)].map(([, name]) => name);
    expect(new Set(shown)).toEqual(new Set(Object.keys(pictures)));
    const sizes = await Promise.all(
      Object.keys(pictures).map(async (name) => (await stat(join(imageFolder, `${name}.png`))).size),
    );
    expect(Math.max(...sizes)).toBeLessThan(120_000);
  });
});
