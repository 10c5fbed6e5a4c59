import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";
import { nearest } from "../directory/files/nearest.ts";
import { readText } from "../directory/files/text-file.ts";

/** How much the log tells, most first. */
export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** What differs from machine to machine. */
export type Environment = {
  /** 0 to 65535; 0 takes any free one. */
  readonly port: number;
  /** Name or address the server listens on. */
  readonly host: string;
  /** Absolute path. */
  readonly deskFile: string;
  /** Absolute path of the folder that holds the database. */
  readonly dataFolder: string;
  readonly logLevel: LogLevel;
};

/** Variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Variables that cannot be used; its message tells the operator every error and its remedy. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

const sampleDesk = fileURLToPath(new URL("../../examples/muster-hosting/desk.yaml", import.meta.url));

const isLogLevel = (text: string): text is LogLevel => logLevels.some((level) => level === text);

const portProblem = (port: string): string | null =>
  /^\d{1,5}$/.test(port) && Number(port) <= 65_535
    ? null
    : `PORT is "${port}", which is no port. Write a number from 0 to 65535, or leave it out for 3000.`;

const hostProblem = (host: string): string | null =>
  /^[\w.:-]+$/.test(host)
    ? null
    : `HOST is "${host}", which is no name or address. Write 127.0.0.1 for this machine only, or 0.0.0.0 for all.`;

const logLevelProblem = (level: string): string | null => {
  if (isLogLevel(level)) return null;
  const meant = nearest(level, logLevels);
  const remedy = meant === null ? `Write one of: ${logLevels.join(", ")}.` : `Did you mean ${meant}?`;
  return `LOG_LEVEL is "${level}", which is no level. ${remedy}`;
};

const fromFile = (file: string): Variables => {
  if (!existsSync(file)) return {};
  const read = readText(file);
  if ("text" in read) return parseEnv(read.text);
  throw new EnvironmentError(`The file ${file} cannot be read. ${read.fault.wrong} Correct or delete it.`);
};

/**
 * Reads the variables Deskbell knows; a file `.env` in the folder fills in what the environment does not set. Nothing
 * else reads the environment.
 *
 * @throws {EnvironmentError} listing all errors at once.
 */
export const readEnvironment = (
  variables: Variables = process.env,
  folder: string = process.cwd(),
): Environment => {
  const file = fromFile(resolve(folder, ".env"));
  const read = (name: string, fallback: string): string =>
    variables[name]?.trim() || file[name]?.trim() || fallback;
  const port = read("PORT", "3000");
  const host = read("HOST", "127.0.0.1");
  const logLevel = read("LOG_LEVEL", "warn");
  const problems = [portProblem(port), hostProblem(host), logLevelProblem(logLevel)].filter(
    (problem) => problem !== null,
  );
  if (problems.length > 0 || !isLogLevel(logLevel)) throw new EnvironmentError(problems.join("\n"));
  return {
    port: Number(port),
    host,
    deskFile: resolve(folder, read("DESK", sampleDesk)),
    dataFolder: resolve(folder, read("DESKBELL_DATA", "data")),
    logLevel,
  };
};
