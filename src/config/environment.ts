import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";
import { nearest } from "../core/nearest.ts";
import { readText } from "../directory/files/text-file.ts";
import { databaseUrlProblem } from "./database-url.ts";
import { type DiscordEnvironment, readDiscordEnvironment } from "./discord-environment.ts";
import { embeddingsKeyProblem } from "./embeddings-key.ts";
import { hostProblem, portProblem } from "./listen-address.ts";
import { readSlackEnvironment, type SlackEnvironment } from "./slack-environment.ts";

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
  /** Absolute path of the folder that holds the SQLite database. */
  readonly dataFolder: string;
  /** Address of the PostgreSQL database with its password; `null`: the desk keeps SQLite in `dataFolder`. */
  readonly databaseUrl: string | null;
  readonly logLevel: LogLevel;
  /** `null`: nothing of Slack is set. */
  readonly slack: SlackEnvironment | null;
  /** `null`: nothing of Discord is set. */
  readonly discord: DiscordEnvironment | null;
  /** Opens the endpoint of `answers.embeddings`; `null`: it is not set. */
  readonly embeddingsKey: string | null;
  /** Opens the address of `customers.lookup`, as the header `authorization` says it; `null`: it is not set. */
  readonly customersAuthorization: string | null;
};

/** Variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Variables that cannot be used; its message tells the operator every error and its remedy. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

const sampleDesk = fileURLToPath(new URL("../../examples/muster-hosting/desk.yaml", import.meta.url));

const isLogLevel = (text: string): text is LogLevel => logLevels.some((level) => level === text);

const logLevelProblem = (level: string): string | null => {
  if (isLogLevel(level)) return null;
  const meant = nearest(level, logLevels);
  const remedy = meant === null ? `Write one of: ${logLevels.join(", ")}.` : `Did you mean ${meant}?`;
  return `LOG_LEVEL is "${level}", which is no level. ${remedy}`;
};

const headerProblem = (value: string | null): string | null =>
  value === null || /^[\x20-\x7e]+$/.test(value)
    ? null
    : "CUSTOMERS_AUTHORIZATION holds letters that no header has. Write it as the header says it: Bearer, then the token.";

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
  const readOptional = (name: string): string | null => variables[name]?.trim() || file[name]?.trim() || null;
  const read = (name: string, fallback: string): string => readOptional(name) ?? fallback;
  const port = read("PORT", "3000");
  const host = read("HOST", "127.0.0.1");
  const logLevel = read("LOG_LEVEL", "warn");
  const databaseUrl = readOptional("DATABASE_URL");
  const embeddingsKey = readOptional("EMBEDDINGS_API_KEY");
  const { slack, problems: slackProblems } = readSlackEnvironment(readOptional);
  const { discord, problems: discordProblems } = readDiscordEnvironment(readOptional);
  const customersAuthorization = readOptional("CUSTOMERS_AUTHORIZATION");
  const problems = [
    portProblem("PORT", port, "3000"),
    hostProblem("HOST", host),
    logLevelProblem(logLevel),
    databaseUrl === null ? null : databaseUrlProblem(databaseUrl),
    embeddingsKey === null ? null : embeddingsKeyProblem(embeddingsKey),
    headerProblem(customersAuthorization),
    ...slackProblems,
    ...discordProblems,
  ].filter((problem) => problem !== null);
  if (problems.length > 0 || !isLogLevel(logLevel)) throw new EnvironmentError(problems.join("\n"));
  return {
    port: Number(port),
    host,
    deskFile: resolve(folder, read("DESK", sampleDesk)),
    dataFolder: resolve(folder, read("DESKBELL_DATA", "data")),
    databaseUrl,
    logLevel,
    slack,
    discord,
    embeddingsKey,
    customersAuthorization,
  };
};
