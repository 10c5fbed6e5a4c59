import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { calibrationOf } from "../../src/storage/embeddings.ts";
import { openSqlite } from "../../src/storage/sqlite/open.ts";
import { type FakeEmbeddings, startFakeEmbeddings } from "../fakes/embeddings/server.ts";
import { sameMeaning } from "../fakes/embeddings/synonyms.ts";
import { meantDeskFile } from "../support/embeddings-desk.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

type Ended = { readonly stdout: string; readonly stderr: string; readonly code: number };

let server: FakeEmbeddings;
beforeEach(async () => {
  server = await startFakeEmbeddings(sameMeaning);
});
afterEach(() => server.stop());

/** Runs a command of the desk in a process of its own; the database is there, as after a first start. */
const desk = async (
  deskFile: string,
  command: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Ended> => {
  const data = join(dirname(deskFile), "data");
  await openSqlite({ file: join(data, "deskbell.db"), lock: false }).close();
  const env = { ...process.env, DESK: deskFile, DESKBELL_DATA: data, ...variables };
  try {
    const words = ["--import", "tsx", "src/cli.ts", ...command];
    return { ...(await run(process.execPath, words, { cwd: root, env })), code: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as Ended;
    return { stdout, stderr, code };
  }
};

const calibrate = (deskFile: string, variables: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  desk(deskFile, ["kb", "calibrate"], variables);

const calibrationIn = async (deskFile: string) => {
  const store = openSqlite({ file: join(dirname(deskFile), "data", "deskbell.db"), lock: false });
  const found = await store.read((db) => calibrationOf(db, "fake"));
  await store.close();
  return found?.calibration ?? null;
};

describe("desk kb calibrate", () => {
  it("asks with the key of the environment, tells what was reached, and keeps it", async () => {
    const deskFile = meantDeskFile(server.url);
    const { stdout, code } = await calibrate(deskFile, { EMBEDDINGS_API_KEY: "secret-1" });
    expect(code).toBe(0);
    expect(new Set(server.requests.map(({ authorization }) => authorization))).toEqual(
      new Set(["Bearer secret-1"]),
    );
    expect(stdout).toContain("144 wordings of 24 entries were asked");
    expect(stdout).toMatch(/questions answered right +0\.0 % +[89]\d\.\d %\n/);
    expect(stdout).toMatch(/of the answers, right +- +(?:100|9\d)\.\d %\n/);
    expect(stdout).toContain("Embeddings are used from now on");
    expect(stdout).not.toContain("secret-1");
    expect(await calibrationIn(deskFile)).toMatchObject({ verdict: "used", entries: 24, questions: 144 });
  });

  it("says that a model is no gain, and that embeddings stay off", async () => {
    const dull = await startFakeEmbeddings();
    const deskFile = meantDeskFile(dull.url);
    const { stdout, code } = await calibrate(deskFile);
    await dull.stop();
    expect(code).toBe(0);
    expect(stdout).toContain("Embeddings stay off: with this model");
    expect(await calibrationIn(deskFile)).toMatchObject({ verdict: "noGain", combination: null });
  });

  it("changes nothing when the endpoint fails, and says what to look at", async () => {
    const deskFile = meantDeskFile(server.url);
    server.trouble = "unauthorized";
    const { stderr, code } = await calibrate(deskFile);
    expect(code).toBe(1);
    expect(stderr).toBe(
      `The endpoint ${server.url} gave no embeddings of fake: it answered with status 401. Check address, model and EMBEDDINGS_API_KEY; nothing was changed.\n`,
    );
    expect(await calibrationIn(deskFile)).toBeNull();
  });

  it("says what to write where the desk file names no model", async () => {
    const { stderr, code } = await calibrate(meantDeskFile(null));
    expect(code).toBe(1);
    expect(stderr).toBe(
      "The desk file names no model. Write answers.embeddings with url and model into it; docs/answers.md shows how.\n",
    );
  });
});

describe("desk check", () => {
  it("says how quickly the model answers", async () => {
    const { stdout, code } = await desk(meantDeskFile(server.url), ["check"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Embeddings: endpoint\n {2}ok +fake answers within \d+ ms, with 96 numbers\.\n/);
  });

  it("says why the model cannot be asked, and that words go on", async () => {
    server.trouble = "serverError";
    const { stdout, code } = await desk(meantDeskFile(server.url), ["check"]);
    expect(code).toBe(1);
    expect(stdout).toContain(`${server.url} gives no embeddings of fake: it answered with status 500.`);
    expect(stdout).toContain("Until then words alone are matched.");
  });
});
