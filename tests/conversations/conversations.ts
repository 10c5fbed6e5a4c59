import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Played } from "./play.ts";
import { type Expected, readScript, type Script } from "./script.ts";

/** Where the conversations are. */
export const folder = fileURLToPath(new URL(".", import.meta.url));

/** Names of the files with a conversation each. */
export const files = (await readdir(folder)).filter((name) => name.endsWith(".md") && name !== "README.md");

const english = /\.en\.md$/;

/** One of each pair: a German conversation and its English one differ in words, and take the same way. */
export const oneOfEachPair = files.filter(
  (name) => !(english.test(name) && files.includes(name.replace(english, ".de.md"))),
);

/** Wednesday, 4 March 2026, 10:00 in Berlin: the sample desk is open. */
export const start = Date.parse("2026-03-04T09:00:00Z");

/** Reads one of the files. */
export const scriptIn = async (file: string): Promise<Script> =>
  readScript(await readFile(`${folder}${file}`, "utf8"));

/** How two lists of what appeared are compared. */
export type Comparing = (appeared: Expected) => Expected;

/** Discord has no words for one person in a thread: there, everything is between the customer and the desk. */
export const betweenCustomerAndDesk: Comparing = (appeared) =>
  appeared.where === "support" ? { ...appeared, onlyFor: null } : appeared;

/** Everybody saw, word for word, what the script says. */
export const expectWordForWord = (
  file: string,
  played: readonly Played[],
  comparing: Comparing = (appeared) => appeared,
): void => {
  for (const { step, appeared } of played)
    expect(appeared.map(comparing), `${file}, line ${step.line}`).toEqual(step.expected.map(comparing));
};
