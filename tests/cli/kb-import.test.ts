import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Site, startSite } from "../knowledge/web/site.ts";
import { startDeskProcess } from "../support/desk-process.ts";
import { type PlaygroundClient, playgroundClient } from "../support/playground-client.ts";
import { sampleDeskFile } from "../support/sample-desk.ts";
import { until } from "../support/until.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

/** What a command of the desk prints and how it ends. */
type Ended = { readonly stdout: string; readonly stderr: string; readonly code: number };

let folder: string;
let deskFile: string;
let site: Site;
let started: Awaited<ReturnType<typeof startDeskProcess>>;

const desk = async (...words: readonly string[]): Promise<Ended> => {
  const env = { ...process.env, DESKBELL_DATA: join(folder, "data"), DESK: deskFile };
  try {
    const args = ["--import", "tsx", join(root, "src/cli.ts"), ...words];
    return { ...(await run(process.execPath, args, { cwd: root, env })), code: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as Ended;
    return { stdout, stderr, code };
  }
};

const write = async (name: string, content: string): Promise<void> => {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
};

const newsletter = (title: string): string => `---
id: newsletter-leave
title: ${title}
variants: [Wie bestelle ich den Newsletter ab?]
url: https://hilfe.muster-hosting.example/de/newsletter
official: true
---
Unten in jeder Ausgabe steht der Verweis dafür.
`;

/** The sample desk, which may also link to the site. */
const writeDesk = async (): Promise<void> => {
  const sample = await readFile(sampleDeskFile, "utf8");
  const paths = sample
    .replaceAll(/knowledge\/[\w-]+\.yaml/g, (file) => join(dirname(sampleDeskFile), file))
    .replaceAll(/(customers\.csv|services\.yaml)$/gm, (file) => join(dirname(sampleDeskFile), file));
  const hosts = `  hosts:\n    - "${site.host}"`;
  await write("desk.yaml", paths.replace("  hosts:", `  privateHosts: ["${site.host}"]\n${hosts}`));
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-import-"));
  deskFile = join(folder, "desk.yaml");
  site = await startSite();
  await writeDesk();
  await write("help/newsletter.md", newsletter("Newsletter abbestellen"));
  await write("help/faxes.csv", "id,title\nfax-send,Fax senden\nmail-create,Postfach\n");
  started = await startDeskProcess(join(folder, "data"), { DESK: deskFile });
});

afterAll(async () => {
  await started.kill();
  await site.close();
  await rm(folder, { recursive: true });
});

const importHelp = (...more: readonly string[]): Promise<Ended> =>
  desk("kb", "import", join(folder, "help"), ...more);

/** What the bot answers to somebody's words or command in the running desk. */
const answerTo = async (
  as: string,
  channel: "support" | "internal",
  ask: (client: PlaygroundClient) => Promise<unknown>,
): Promise<string> => {
  const client = playgroundClient(started.url);
  const fromBot = async () =>
    (await client.messages(as, channel)).filter(({ author }) => author.role === "bot");
  const before = (await fromBot()).length;
  await ask(client);
  const answer = await until("an answer", async () => (await fromBot())[before]);
  return `${answer.text} ${answer.links.join(" ")}`;
};

const ordered = (as: string, command: string): Promise<string> =>
  answerTo(as, "internal", (client) => client.command(as, command));

describe("desk kb import", () => {
  it("shows first what it would do, and writes nothing", async () => {
    const { stdout, code } = await importHelp("--dry-run");
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        "Source  help",
        "",
        "New (2)",
        '  + fax-send (de) "Fax senden"; draft: no short answer, no address',
        '  + newsletter-leave (de) "Newsletter abbestellen"',
        "",
        "Left alone: stands in a file of the desk file, which counts (1)",
        "  = mail-create (de)",
        "",
        "Nothing is written: this was a dry run.",
        "",
      ].join("\n"),
    );
    expect((await desk("kb", "undo")).stderr).toContain("no import or decision that can be taken back");
  });

  it("is known to the running desk at once, without a restart", async () => {
    expect((await importHelp()).stdout).toContain('Written as change 1. "desk kb undo"');
    await until("the entry", async () => {
      const found = await ordered("lena", "kb search Newsletter abbestellen");
      return found.includes("Unten in jeder Ausgabe") ? found : undefined;
    });
    const answer = await answerTo("anna", "support", (client) =>
      client.post("anna", "Wie bestelle ich den Newsletter ab?"),
    );
    expect(answer).toContain("https://hilfe.muster-hosting.example/de/newsletter");
    expect((await importHelp()).stdout).toContain("Nothing is written: all of it is there already.");
  });

  it("is taken back here, or by a lead in chat", async () => {
    expect((await desk("kb", "undo")).stdout).toBe("The import from help is taken back: 2 entries.\n");
    await importHelp();
    expect(await ordered("petra", "kb undo")).toContain("Der Import aus „help“ ist zurückgenommen");
  });

  it("updates what has changed and takes away what is gone, of this source alone", async () => {
    await importHelp();
    await write("help/newsletter.md", newsletter("Den Newsletter kündigen"));
    await rm(join(folder, "help/faxes.csv"));
    const { stdout } = await importHelp();
    expect(stdout).toContain('Changed (1)\n  ~ newsletter-leave (de) "Den Newsletter kündigen": title\n');
    expect(stdout).toContain('No longer there (1)\n  - fax-send (de) "Fax senden"\n');
  });

  it("makes drafts of the pages of a sitemap", async () => {
    site.pages.set("/sitemap.xml", `<urlset><url><loc>${site.url("/fax")}</loc></url></urlset>`);
    site.pages.set("/fax", '<html lang="de"><h1>Faxgerät anschließen</h1><h2>Welches Kabel?</h2>');
    const { stdout, stderr } = await desk("kb", "import", site.url("/sitemap.xml"));
    expect(stderr).toBe("");
    expect(stdout).toContain(`+ ${site.host}/fax (de) "Faxgerät anschließen"; draft: no short answer`);
  });

  it("says what is wrong with a source, and ends with 1", async () => {
    await write("empty/readme.md", "# Hello");
    const { stderr, code } = await desk("kb", "import", join(folder, "empty"));
    expect(code).toBe(1);
    expect(stderr).toContain(
      "There is nothing to import in empty. Nothing is changed.\nreadme.md: has no front",
    );
    expect((await desk("kb", "import", join(folder, "gone"))).stderr).toContain("There is no file or folder");
    expect((await desk("kb", "import", "https://evil.example/sitemap.xml")).stderr).toContain(
      "evil.example is a host that answers may not link to. Add it to knowledge.hosts.",
    );
  });
});

describe("desk kb check", () => {
  it("looks at what was imported, too", async () => {
    await write(
      "more/a.json",
      JSON.stringify([anEntry("fax-a", "Das Fax kündigen"), anEntry("fax-b", "Fax kündigen!?")]),
    );
    await write("more/b.json", JSON.stringify([anEntry("old-prices", "Preise bis 31.12.2020")]));
    expect((await desk("kb", "import", join(folder, "more"))).code).toBe(0);
    const { stdout } = await desk("kb", "check");
    expect(stdout).toContain(
      '"Das Fax kündigen" (fax-a) and "Fax kündigen!?" (fax-b) ask for the same, and differ in address',
    );
    expect(stdout).toContain('old-prices (German) names a date that is past: "31.12.2020" in its title.');
  });

  it("and desk check counts it, with the words that were called the same in chat; desk kb undo takes those back", async () => {
    await ordered("petra", "kb synonym Postfach = Schatulle");
    expect((await desk("check")).stdout).toMatch(
      /Knowledge +\d+ answers, \d+ of them from chat or imported, groups of synonyms: 1/,
    );
    const { stdout } = await desk("kb", "undo");
    expect(stdout).toContain("The latest change of synonyms is taken back: Postfach, Schatulle.");
  });
});

const anEntry = (id: string, title: string): object => ({
  id,
  title,
  gist: `Antwort zu ${id}.`,
  url: `https://hilfe.muster-hosting.example/de/${id}`,
  official: true,
});
