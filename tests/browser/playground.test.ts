import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DeskProcess, startDeskProcess } from "../support/desk-process.ts";
import { writeQuickDesk } from "../support/quick-desk.ts";
import { hasChromium, launchChromium, takePicture } from "./chromium.ts";

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

describe.skipIf(!hasChromium)("the playground in a browser", () => {
  let data: string;
  let desk: DeskProcess;
  let browser: Browser;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "deskbell-browser-"));
    desk = await startDeskProcess(data, { DESK: await writeQuickDesk(data) });
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await desk?.kill();
    await rm(data, { recursive: true });
  });

  /** Opens the page and collects everything that the browser complains about, the content policy included. */
  const open = async (
    viewport: typeof desktop,
    locale: string,
  ): Promise<{ page: Page; complaints: string[] }> => {
    const context = await browser.newContext({ viewport, locale, reducedMotion: "reduce" });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto(desk.url);
    return { page, complaints };
  };

  const paneOf = (page: Page, name: string): Locator => page.getByRole("region", { name });

  const writeInChannel = async (pane: Locator, text: string): Promise<void> => {
    const field = pane.locator(".composer:not(.is-reply) textarea");
    await field.fill(text);
    await field.press("Enter");
  };

  it("takes a request from the first word to the claimed ticket, at desktop width, in German", async () => {
    const { page, complaints } = await open(desktop, "de-DE");
    const anna = paneOf(page, "Anna Brandt");
    const lena = paneOf(page, "Lena Vogt");

    await writeInChannel(anna, "Wie richte ich mein Postfach in Outlook ein?");
    await anna
      .getByRole("link", { name: /hilfe\.muster-hosting\.example/ })
      .first()
      .waitFor();
    await anna.getByRole("button", { name: "Das hat geholfen" }).click();
    await anna.getByText("Das freut uns.").waitFor();

    await writeInChannel(
      anna,
      'Auf www.brandt-keramik.example erscheint seit heute 9 Uhr "500 Internal Server Error".',
    );
    await anna.getByRole("button", { name: "Kundennummer eingeben" }).click();
    await anna.getByLabel("Ihre Kundennummer").fill("10584");
    await anna.locator(".form-panel").getByRole("button", { name: "Senden" }).click();
    await anna.getByText("•••84").waitFor();
    await takePicture(page, "read-back");
    await anna.getByRole("button", { name: "Ja, stimmt so" }).click();
    await anna.getByText("voraussichtlich bis").waitFor();

    await lena.getByRole("button", { name: "Übernehmen" }).click();
    await lena.getByText("Lena Vogt hat T-1 übernommen.").waitFor();
    await anna.getByText("mein Name ist Lena Vogt").waitFor();
    await lena.getByRole("button", { name: "Übernehmen" }).waitFor({ state: "detached" });
    await lena.getByText("T-1 · in Arbeit").first().waitFor();
    await lena.locator(".list").evaluate((list) => list.scrollTo(0, 0));
    await takePicture(page, "playground");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("fits a phone, shows one person at a time, and speaks English", async () => {
    const { page, complaints } = await open(phone, "en-US");
    await page.getByRole("button", { name: /^Ben/ }).click();
    const ben = page.locator(".pane.is-active");
    await ben.locator(".composer:not(.is-reply)").waitFor();

    await writeInChannel(ben, "How do I set up my mailbox in Outlook?");
    await ben.getByRole("button", { name: "That solved it" }).waitFor();
    await takePicture(page, "playground-phone");
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);

    await page.getByRole("button", { name: /^Lena/ }).click();
    await page.locator(".pane.is-active").getByText("T-1").first().waitFor();
    await page.getByRole("button", { name: "DE", exact: true }).click();
    await page.locator("html[lang=de]").waitFor({ state: "attached" });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("shows a customer nothing of the internal channel", async () => {
    const { page } = await open(desktop, "de-DE");
    await paneOf(page, "Anna Brandt").waitFor();
    expect(await paneOf(page, "Anna Brandt").getByRole("button", { name: "intern" }).count()).toBe(0);
    await page.context().close();
  });
});
