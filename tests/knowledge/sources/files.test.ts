import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSource } from "../../../src/knowledge/sources/read-source.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-sources-"));
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (name: string, content: string | Uint8Array): Promise<string> => {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
};

const read = (place: string) =>
  readSource(place, {
    deskFile: join(folder, "desk/desk.yaml"),
    language: "de",
    web: { hosts: ["help.example"], privateHosts: [] },
    onPage: () => {},
  });

const markdown = (id: string): string => `---\nid: ${id}\ntitle: Titel ${id}\n---\n`;

describe("a folder", () => {
  test("gives the entries of all files in it, and is known by its path from the desk file", async () => {
    await write("help/b.json", '[{"id":"json","title":"J"}]');
    await write("help/a/deep.md", markdown("deep"));
    await write("help/c.csv", "id,title\ncsv,C\n");
    await write("help/notes.txt", "nothing for us");
    await write("help/.git/x.md", markdown("hidden"));
    const { name, rows, problems } = await read(join(folder, "help"));
    expect(name).toBe("../help");
    expect(rows.map(({ id }) => id)).toEqual(["deep", "json", "csv"]);
    expect(problems).toEqual([]);
  });

  test("counts an entry that is there twice once, and says so", async () => {
    await write("help/a.md", markdown("same"));
    await write("help/b.md", markdown("same"));
    const { rows, problems } = await read(join(folder, "help"));
    expect(rows).toHaveLength(1);
    expect(problems).toMatchObject([{ id: "same", sentence: expect.stringContaining("there twice") }]);
  });
});

describe("a JSON file", () => {
  test.each([
    ["no JSON", "{", "help.json: not JSON"],
    ["no list", "{}", "help.json: not a list. Put the entries between [ and ]."],
    ["no entries in it", "[1]", "help.json, row 1: no entry."],
  ])("with %s says so", async (_, text, sentence) => {
    const { rows, problems } = await read(await write("help.json", text));
    expect({ rows, problems }).toEqual({
      rows: [],
      problems: [{ id: null, sentence: expect.stringContaining(sentence) }],
    });
  });

  test("may not lead to other hosts", async () => {
    const file = await write("help.json", '[{"id":"a","title":"A","url":"https://evil.example/a"}]');
    const { rows, problems } = await read(file);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([
      { id: "a", sentence: expect.stringContaining("Add evil.example to knowledge.hosts") },
    ]);
  });

  test("keeps out what no database can store", async () => {
    const file = await write("help.json", '[{"id":"a","title":"A\\u0000B \\ud800"}]');
    expect((await read(file)).rows).toMatchObject([{ title: "AB \uFFFD" }]);
  });
});

test("a file in another encoding is refused: its umlauts would arrive broken", async () => {
  const file = await write("help.csv", Buffer.from("id,title\na,\xe4\n", "latin1"));
  expect((await read(file)).problems).toMatchObject([
    { sentence: "help.csv: not encoded in UTF-8. Save it again with that encoding." },
  ]);
});

test("what is not there, or of another kind, is told with what to do", async () => {
  await expect(read(join(folder, "none"))).rejects.toThrow(/There is no file or folder .*none\. Correct/);
  await expect(read(await write("a.docx", ""))).rejects.toThrow(/unknown kind of file\. Use \.md, \.csv/);
});
