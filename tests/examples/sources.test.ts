import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { loadDesk } from "../../src/config/load-desk.ts";
import { readSource } from "../../src/knowledge/sources/read-source.ts";
import { sampleDeskFile } from "../support/sample-desk.ts";

it("the sample sources have an entry of each kind, and nothing in them is wrong", async () => {
  const { file, language, knowledge } = loadDesk(sampleDeskFile);
  const folder = fileURLToPath(new URL("../../examples/sources", import.meta.url));
  const { name, rows, problems } = await readSource(folder, {
    deskFile: file,
    language,
    web: knowledge,
    onPage: () => {},
  });
  expect(problems).toEqual([]);
  expect(name).toBe("../sources");
  expect(rows).toMatchObject([
    { id: "hotline-day", official: true, limits: { tiers: ["standard"] } },
    { id: "hotline-night", official: true, limits: { tiers: ["business", "premium"] } },
    { id: "mail-archive", language: "de", official: true, gist: expect.stringContaining("Schalten Sie") },
    {
      id: "mail-archive",
      language: "en",
      official: true,
      gist: expect.stringContaining("Turn the archive on"),
    },
    { id: "offer-summer", limits: { from: "2027-06-01", until: "2027-08-31" } },
    { id: "vserver-restart", official: false, limits: { products: ["vServer"] } },
  ]);
});
