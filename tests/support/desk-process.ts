import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { sampleDeskFile } from "./sample-desk.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A desk in a process of its own, as `npm start` runs it. */
export type DeskProcess = {
  readonly url: string;
  readonly pid: number;
  /** Ends it as a power cut would: no handler runs. Resolves when it is gone. */
  readonly kill: () => Promise<void>;
};

const gone = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });

const addressIn = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /deskbell listening on (http:\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => reject(new Error(`The desk ended with code ${code}: ${said}`)));
  });

/** Starts a desk on any free port. Rejects with what it printed when it ends before it listens. */
export const startDeskProcess = async (
  data: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<DeskProcess> => {
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
    cwd: root,
    env: {
      ...process.env,
      PORT: "0",
      HOST: "127.0.0.1",
      DESK: sampleDeskFile,
      DESKBELL_DATA: data,
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await addressIn(child);
  return {
    url,
    pid: child.pid ?? 0,
    kill: async () => {
      child.kill("SIGKILL");
      await gone(child);
    },
  };
};
