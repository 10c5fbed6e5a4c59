import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

it("the benchmark on Discord compares the desk with two bare bots, and counts durable events", async () => {
  const program = ["--import", "tsx", "bench/discord.ts", "--quick"];
  const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: root });
  const rows = stdout.split("\n").map((line) => line.trim().split(/ {2,}/));
  const count = (what: string): number => rows.filter(([first]) => first === what).length;
  expect(stdout).toMatch(/^\d+ x .+, Node v\d+/);
  expect(count("bare echo in a thread")).toBe(3);
  expect(count("bare echo in the channel")).toBe(3);
  expect(count("Deskbell, public threads / bare echo in a thread")).toBe(3);
  expect(count("Deskbell, private threads / bare echo in the channel")).toBe(3);
  expect(stdout).toContain("Deskbell, private threads: 3 calls");
  expect(stdout).toMatch(/durable events, public threads[^\n]*\n +\d+\/s +\d+\/s .* 0\n/);
  expect(stdout).toMatch(/durable events, private threads[^\n]*\n +\d+\/s +\d+\/s .* 0\n/);
});
