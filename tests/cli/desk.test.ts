import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDeskProcess } from "../support/desk-process.ts";
import { playgroundClient } from "../support/playground-client.ts";
import { until } from "../support/until.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

/** What a command of the desk prints and how it ends. */
type Ended = { readonly stdout: string; readonly stderr: string; readonly code: number };

const deskOf = async (
  variables: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<Ended> => {
  const env = { ...process.env, ...variables };
  try {
    const { stdout, stderr } = await run(process.execPath, ["--import", "tsx", "src/cli.ts", ...words], {
      cwd: root,
      env,
    });
    return { stdout, stderr, code: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as Ended;
    return { stdout, stderr, code };
  }
};

const desk = (data: string, ...words: readonly string[]): Promise<Ended> =>
  deskOf({ DESKBELL_DATA: data }, ...words);

describe("the commands of the desk", () => {
  let data: string;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "deskbell-cli-"));
    const started = await startDeskProcess(data);
    const client = playgroundClient(started.url);
    await client.post("anna", "Wie richte ich mein Postfach in Outlook ein?");
    await until("the answer", async () =>
      (await client.messages("anna", "support")).find(({ author }) => author.role === "bot"),
    );
    await started.kill();
  });

  afterAll(() => rm(data, { recursive: true }));

  it("check says which macros hold words that agents are hinted at", async () => {
    const folder = await mkdtemp(join(tmpdir(), "deskbell-cli-"));
    const sample = await readFile(join(root, "examples/muster-hosting/desk.yaml"), "utf8");
    const promise = "  promise:\n    de: Wir garantieren Ihnen eine Lösung bis morgen.\n  screenshot:";
    await cp(join(root, "examples/muster-hosting"), folder, { recursive: true });
    await writeFile(join(folder, "desk.yaml"), sample.replace("  screenshot:", promise));
    const { stdout, code } = await deskOf({ DESKBELL_DATA: data, DESK: join(folder, "desk.yaml") }, "check");
    await rm(folder, { recursive: true });
    expect(code).toBe(0);
    expect(stdout).toContain("macros.promise.de.");
    expect(stdout).toContain("This reads like a promise");
    expect(stdout).toContain("All is well, but for 1 warning.");
  });

  it("check says that a desk without the section asks for no numbers", async () => {
    const community = join(root, "examples/community/desk.yaml");
    const { stdout, code } = await deskOf({ DESKBELL_DATA: data, DESK: community }, "check");
    expect(code).toBe(0);
    expect(stdout).toContain("no number is asked for, and R1 is off by itself");
    expect(stdout).toContain("All is well.");
  });

  it("customer export prints what is known of an account", async () => {
    const exported = await desk(data, "customer", "export", "web:anna");
    expect(exported.code).toBe(0);
    expect(JSON.parse(exported.stdout)).toMatchObject({
      customer: null,
      accounts: [{ key: "web:anna" }],
      cases: [{ status: "answered" }],
    });
  });

  it("clock explains a due time day by day", async () => {
    const at = ["--at", "2026-12-24T15:55", "--tier", "standard"];
    const { stdout, code } = await desk(data, "clock", ...at);
    expect(code).toBe(0);
    expect(stdout.split("\n").slice(0, 8)).toEqual([
      "At Thu 2026-12-24 15:55 (Europe/Berlin), standard, priority normal",
      "",
      "First reply: 8h of opening time, due Mon 2026-12-28 13:55",
      "  Thu 2026-12-24  15:55-18:00  2h 05m, 2h 05m in all",
      "  Fri 2026-12-25  closed: public holiday, or a day in holidays.closedOn",
      "  Sat 2026-12-26  closed: public holiday, or a day in holidays.closedOn",
      "  Sun 2026-12-27  closed: no hours on that weekday",
      "  Mon 2026-12-28  08:00-13:55  5h 55m, 8h in all",
    ]);
    const wrong = await desk(data, "clock", "--tier", "gold");
    expect(wrong).toMatchObject({
      code: 1,
      stderr: 'There is no tier "gold". Write one of: standard, business, premium.\n',
    });
  });

  it("clock explains the calendar of a tier, and names those there are", async () => {
    const folder = await mkdtemp(join(tmpdir(), "deskbell-cli-"));
    const sample = await readFile(join(root, "examples/muster-hosting/desk.yaml"), "utf8");
    const night =
      "calendars: { night: { tiers: [premium], hours: { thursday: ['20:00-24:00'] }, specialHours: { '12-24': [] } } }";
    await cp(join(root, "examples/muster-hosting"), folder, { recursive: true });
    await writeFile(join(folder, "desk.yaml"), `${sample}\n${night}\n`);
    const variables = { DESKBELL_DATA: data, DESK: join(folder, "desk.yaml") };
    const at = ["--at", "2026-12-24T15:55"];
    const [ofTier, wrong] = await Promise.all([
      deskOf(variables, "clock", ...at, "--tier", "premium", "--channel", "web:support"),
      deskOf(variables, "clock", ...at, "--calendar", "day"),
    ]);
    await rm(folder, { recursive: true });
    expect(ofTier.stdout.split("\n").slice(0, 5)).toEqual([
      "At Thu 2026-12-24 15:55 (Europe/Berlin), premium, priority normal, calendar night",
      "",
      "First reply: 1h of opening time, due Thu 2026-12-31 21:00",
      "  Thu 2026-12-24  closed: a day in specialHours",
      "  Fri 2026-12-25  closed: public holiday, or a day in holidays.closedOn",
    ]);
    expect(wrong.stderr).toBe('There is no calendar "day". Write one of: night.\n');
  });

  it("check says what a desk is made of", async () => {
    const { stdout, code } = await desk(data, "check");
    expect(code).toBe(0);
    expect(stdout).toContain("Muster Hosting GmbH");
    expect(stdout).toMatch(/Customers +30\n/);
  });

  it("outbox and inbox say that nothing went wrong", async () => {
    expect((await desk(data, "outbox", "list")).stdout).toContain("No dead letters.");
    expect((await desk(data, "inbox", "list")).stdout).toBe("Nothing in quarantine.\n");
  });

  it("say what to do about an id that is not there, and end with 1", async () => {
    const { stderr, code } = await desk(data, "outbox", "retry", "nothing");
    expect(code).toBe(1);
    expect(stderr).toBe('There is no dead letter nothing. "desk outbox list" shows those there are.\n');
  });

  it("why names the rule, the entry and its probability, and no word that was written", async () => {
    const listed = await desk(data, "why", "T-1");
    expect(listed.stderr).toContain('There is no case "T-1".');
    const { stdout } = await desk(data, "why", await caseId(data));
    expect(stdout).toContain("R2 The documentation's answer first");
    expect(stdout).toMatch(/^ {8}answered: mail-settings, \d\d % \(.+% like its wordings.*\)$/m);
    expect(stdout).toMatch(/\nQuestions\n {4}problem-0 {2}answered: mail-settings \d\d %\n$/);
    expect(stdout).not.toContain("Wie richte ich");
    const german = await desk(data, "why", await caseId(data), "--language", "de");
    expect(german.stdout).toMatch(/seinen Formulierungen zu \d\d % ähnlich/);
    const french = await desk(data, "why", await caseId(data), "--language", "fr");
    expect(french).toMatchObject({ code: 1, stderr: 'There is no language "fr". Write one of: de, en.\n' });
  });

  it("stats tells how often the bot answered, and never without how often that was confirmed", async () => {
    const { stdout } = await desk(data, "stats");
    expect(stdout).toMatch(/^Cases opened \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d \(Europe\/Berlin\)\n/);
    expect(stdout).toMatch(/requests +1 /);
    expect(stdout).toMatch(/involvement +1 +100\.0 % .*\n +confirmed resolution +0 +0\.0 %/);
    expect(stdout).toMatch(/answered +1 +solved 0, not solved 0/);
    const past = await desk(data, "stats", "--from", "2025-01-01", "--to", "2025-01-31");
    expect(past.stdout).toContain("Cases opened 2025-01-01 to 2025-01-31 (Europe/Berlin)");
    expect(past.stdout).toMatch(/involvement +0 +- /);
    expect(past.stdout).toMatch(/Promises to customers .*\n +kept +0 +- .*\n +broken +0 +- /);
  });

  it("breaches tells that none was recorded of a desk on which nobody worked", async () => {
    const { stdout } = await desk(data, "breaches", "--from", "2026-01-01", "--to", "2026-01-31");
    expect(stdout).toBe(
      "Breaches of the handbook 2026-01-01 to 2026-01-31 (Europe/Berlin)\n  none was recorded\n",
    );
  });

  it("stats and gaps say what to do about days that are none", async () => {
    expect(await desk(data, "stats", "--from", "yesterday")).toMatchObject({
      code: 1,
      stderr: '"yesterday" is no day. Write one such as 2026-12-24.\n',
    });
    expect((await desk(data, "stats", "--from", "2026-02-02", "--to", "2026-02-01")).stderr).toBe(
      "2026-02-02 is after 2026-02-01. Give the earlier day with --from.\n",
    );
    expect((await desk(data, "kb", "gaps", "--since", "2026-02-30")).code).toBe(1);
  });

  it("kb gaps shows what was not answered, for people and for spreadsheets", async () => {
    await askInVain(data, "=Wie verlege ich meinen Kalender?");
    const { stdout } = await desk(data, "kb", "gaps");
    expect(stdout).toMatch(
      /^ +1 {2}=Wie verlege ich meinen Kalender\?\n +G-[0-9a-z]{7}, last .*, rejected 0\n$/,
    );
    const rows = (await desk(data, "kb", "gaps", "--csv")).stdout.split("\n");
    expect(rows[0]).toBe("gap,count,rejected,latest,language,question,others");
    expect(rows[1]).toMatch(/^G-[0-9a-z]{7},1,0,[^,]+Z,de,'=Wie verlege ich meinen Kalender\?,$/);
    const none = await desk(data, "kb", "gaps", "--since", "2099-01-01");
    expect(none.stdout).toBe("No question since 2099-01-01 is left that would not be answered by now.\n");
  });

  it("kb match and understand print one JSON line for each line", async () => {
    const queries = join(data, "queries.jsonl");
    await writeFile(
      queries,
      '{"id":"1","question":"Welche Ports muss ich in Outlook eintragen?"}\n{"id":"2","question":"xyzzy"}\n',
    );
    const kb = join(root, "examples/muster-hosting/knowledge/mail.yaml");
    const matched = (await desk(data, "kb", "match", "--kb", kb, "--queries", queries)).stdout
      .trim()
      .split("\n");
    expect(matched.map((line) => JSON.parse(line))).toMatchObject([
      { id: "1", decision: "answer", candidates: [{ answerId: "mail-settings" }, ...Array(7).fill({})] },
      { id: "2", decision: "silent" },
    ]);
    const texts = join(data, "texts.jsonl");
    await writeFile(texts, '{"id":"a","text":"Bitte rufen Sie mich zurück, Kundennummer 10584"}\n');
    const [line = ""] = (await desk(data, "understand", "--input", texts)).stdout.trim().split("\n");
    expect(JSON.parse(line)).toMatchObject({
      id: "a",
      language: "de",
      callback: true,
      customerNumber: "10584",
    });
  });
});

const askInVain = async (data: string, question: string): Promise<void> => {
  const { openSqlite } = await import("../../src/storage/sqlite/open.ts");
  const { changeLookups, lookupsOf } = await import("../../src/storage/lookups.ts");
  const id = await caseId(data);
  const store = openSqlite({ file: join(data, "deskbell.db"), lock: false });
  const [asked] = await store.read((db) => lookupsOf(db, id));
  if (asked === undefined) throw new Error("Nothing was asked.");
  const lookup = { ...asked, key: "problem-1", question, result: "silent", findings: [] } as const;
  await store.tx((db) => changeLookups(db, id, [{ change: "looked", lookup }], asked.at));
  await store.close();
};

const caseId = async (data: string): Promise<string> => {
  const { openSqlite } = await import("../../src/storage/sqlite/open.ts");
  const { casesOf } = await import("../../src/storage/cases.ts");
  const store = openSqlite({ file: join(data, "deskbell.db"), lock: false });
  const [first] = await store.read((db) => casesOf(db, "web:anna", ["answered"]));
  await store.close();
  return first?.case.id ?? "";
};
