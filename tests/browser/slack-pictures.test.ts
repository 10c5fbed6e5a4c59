import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, imageFolder, launchChromium, takePicture } from "./chromium.ts";
import { large, type Picture, pictures } from "./slack-pictures.ts";
import { inSlack } from "./slack-scene.ts";
import {
  callForHelp,
  claimedTicket,
  moreTickets,
  newRequest,
  promise,
  stormOfCalls,
  toTheEnd,
  untilClosing,
  untilLate,
  untilNoon,
} from "./slack-story.ts";

const desktop = { width: 1200, height: 900 };
const phone = { width: 390, height: 844 };

/** Words of elements that are wider than their place: labels that are cut, lines that run out of their box. */
const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll(".surface, .surface *")]
      .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth)
      .map((element) => `${element.className}: ${element.textContent}`),
  );

describe.skipIf(!hasChromium)("a picture of Slack shows what it must, and nothing runs out of it:", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const look = async (name: Picture, html: string, viewport = desktop): Promise<void> => {
    const deviceScaleFactor = large.includes(name) ? 0.9 : 1.5;
    const context = await browser.newContext({ viewport, deviceScaleFactor });
    const page = await context.newPage();
    await page.setContent(html);
    const shown = await page.locator("body").innerText();
    expect(pictures[name].filter((words) => !shown.includes(words))).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    await takePicture(page.locator("body > div"), name);
    await context.close();
  };

  it("a customer, from the known question to the ticket", () =>
    inSlack(async ({ play, openForm, fillIn, send, see }) => {
      await play("**Anna:** Wie richte ich mein Postfach in Outlook ein?");
      await look("slack-answer", see.thread("Anna", "support", "Outlook"));

      await play(newRequest);
      await look("slack-number", see.channel("Anna", "support"));
      await openForm("Anna");
      fillIn("Anna", "number", "10584");
      await look("slack-number-form", see.modal("Anna"));

      await send("Anna");
      await look("slack-read-back", see.thread("Anna", "support", "500 Internal"));
      await play("**Anna (presses):** Ja, stimmt so");
      await look("slack-ticket", see.thread("Anna", "support", "500 Internal"));
    }));

  it("the desk's people, from a card to a storm of calls", () =>
    inSlack(
      async ({ play, writeBelow, openForm, fillIn, send, close, useShortcut, openHome, see }, people) => {
        await play(claimedTicket);
        writeBelow("Lena", "T-1", "Ein Modul stürzt ab.");
        await play("**Anna:** Seit dem Update von heute früh.\n\n*A pause.*");
        await look("slack-card", see.split("Lena", "internal", "T-1"));

        await openForm("Lena");
        fillIn("Lena", "text", promise);
        await send("Lena");
        await look("slack-reply", see.modal("Lena"));
        await close("Lena");

        await useShortcut("Lena", "T-1", "transfer", {
          colleague: people.Tom,
          text: "Ich habe jetzt Feierabend. Das Modul ist zurückgesetzt.",
        });
        await look("slack-shortcut", see.modal("Lena"));
        await close("Lena");

        await play(moreTickets);
        await openHome("Lena");
        await look("slack-home", see.home("Lena"));

        await play(callForHelp);
        await look("slack-escalation", see.message("Petra", "internal", "Hilfe angefragt"));
        await play(stormOfCalls);
        await look("slack-storm", see.message("Petra", "internal", "in kurzer Zeit"));
      },
    ));

  it("the clock: a round, a call, the day in figures", () =>
    inSlack(async ({ play, see }) => {
      await play(claimedTicket);
      await play(moreTickets);
      await play(untilNoon);
      await look("clock-round", see.message("Petra", "internal", "Durchgesehen"));
      await play(untilLate);
      await look("clock-call", see.message("Petra", "internal", "Bestätigen"));
      await play(untilClosing);
      await look("clock-summary", see.message("Petra", "internal", "Der Tag in Zahlen"));
    }));

  it("English, on a phone and to the end", () =>
    inSlack(async ({ play, see }) => {
      await play("**Ben:** How do I set up my mailbox in Outlook?");
      await look("slack-phone", see.thread("Ben", "support", "Outlook"), phone);
      await play(toTheEnd);
      await look("slack-rating", see.thread("Ben", "support", "quota"));
    }));
});

describe.each(["slack", "clock"])("docs/%s.md", (name) => {
  it("shows every picture that is taken, and no other, none above 140 kB", async () => {
    const page = fileURLToPath(new URL(`../../docs/${name}.md`, import.meta.url));
    const document = await readFile(page, "utf8");
    const shown = [...document.matchAll(/images\/([\w-]+)\.png/g)].map(([, picture]) => picture);
    const taken = Object.keys(pictures).filter((picture) => picture.startsWith(`${name}-`));
    expect(new Set(shown)).toEqual(new Set(taken));
    const sizes = await Promise.all(
      Object.keys(pictures).map(async (name) => (await stat(join(imageFolder, `${name}.png`))).size),
    );
    expect(Math.max(...sizes)).toBeLessThan(140_000);
  });
});
