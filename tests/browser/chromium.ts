import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);
if (executablePath === undefined) console.warn("No Chromium here: what needs a browser is left out.");

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Whether this machine has a browser; tests that need one are left out where it has none. */
export const hasChromium = executablePath !== undefined;

/** Starts it. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: executablePath ?? "", args });

/** Where the pictures of the documentation are. */
export const imageFolder = fileURLToPath(new URL("../../docs/images/", import.meta.url));

/** With PICTURES=1 the tests take them on the way. */
export const takesPictures = process.env["PICTURES"] === "1";

/** Takes a picture for the documentation, when pictures are taken. */
export const takePicture = async (what: Page | Locator, name: string): Promise<void> => {
  if (takesPictures) await what.screenshot({ path: join(imageFolder, `${name}.png`) });
};
