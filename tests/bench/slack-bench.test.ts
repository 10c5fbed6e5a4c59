import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

it("the benchmark on Slack compares the desk with a bare bot, and counts durable events", async () => {
  const program = ["--import", "tsx", "bench/slack.ts", "--quick"];
  const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: root });
  const rows = stdout.split("\n").map((line) => line.trim().split(/ {2,}/));
  const count = (what: string): number => rows.filter(([first]) => first === what).length;
  expect(stdout).toMatch(/^\d+ x .+, Node v\d+/);
  expect(count("bare Bolt echo")).toBe(3);
  expect(count("Deskbell, customer known")).toBe(3);
  expect(count("Deskbell, first message / bare Bolt echo")).toBe(3);
  expect(stdout).toMatch(/durable events, Socket Mode[^\n]*\n +\d+\/s +\d+\/s .* 0\n/);
  expect(stdout).toMatch(/durable events, HTTP[^\n]*\n +\d+\/s +\d+\/s .* 0\n/);
});
