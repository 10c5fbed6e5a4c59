import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadDesk } from "../../src/config/load-desk.ts";
import { readServices } from "../../src/directory/services.ts";
import { buildKnowledge, readKnowledge } from "../../src/knowledge/knowledge.ts";
import { expectWordForWord, start } from "../conversations/conversations.ts";
import { play } from "../conversations/play.ts";
import { readScript } from "../conversations/script.ts";
import { createWebStage } from "../conversations/web-stage.ts";
import { startSampleDesk } from "../support/sample-desk.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const deskFile = pathOf("../../examples/community/desk.yaml");
const scriptFile = pathOf("community.md");

const desk = loadDesk(deskFile);
const { files, hosts } = desk.knowledge;

/** Nobody is known to this desk by more than their account. */
const anybody = { tier: null, products: [], platform: "discord", today: "2027-01-01" };

describe("the desk of an open-source project", () => {
  it("asks for no numbers, and finds everything that it names", async () => {
    expect(desk.customers).toBeUndefined();
    expect(readServices(desk.services.file ?? "").map(({ id }) => id)).toEqual(["sync", "plugins"]);
    expect(new Set((await readKnowledge(files, hosts)).map(({ id }) => id)).size).toBe(14);
  });

  it("answers each wording with the entry that it belongs to", async () => {
    const entries = await readKnowledge(files, hosts);
    const knowledge = buildKnowledge(entries);
    const lost = entries.flatMap(({ id, language, variants }) =>
      variants
        .filter((variant) => {
          const [best] = knowledge.match(variant, { ...anybody, language });
          return best?.entry !== id || best.probability < desk.answers.answerAt;
        })
        .map((variant) => `${id}: ${variant}`),
    );
    expect(lost).toEqual([]);
  });

  it("answers a question, and takes down a fault and a complaint, without a word of numbers", async () => {
    const folder = await mkdtemp(join(tmpdir(), "deskbell-community-"));
    const clock = createVirtualClock(start);
    const running = await startSampleDesk(folder, clock, deskFile);
    try {
      const script = readScript(await readFile(scriptFile, "utf8"));
      expectWordForWord(
        scriptFile,
        await play(
          script,
          createWebStage(() => running, clock),
        ),
      );
    } finally {
      await running.stop();
      await rm(folder, { recursive: true });
    }
  });
});
