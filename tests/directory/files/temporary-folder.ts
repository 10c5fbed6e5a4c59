import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder with these files, gone when the test has finished. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), "deskbell-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
};

/** The message an operator sees, with the folder's changing name written as `/srv`. */
export const messageOf = (folder: string, act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error.message.replaceAll(folder, "/srv");
  }
  throw new Error("Nothing was refused.");
};
