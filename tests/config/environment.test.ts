import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { readEnvironment } from "../../src/config/environment.ts";
import { folderWith, messageOf } from "../directory/files/temporary-folder.ts";

const refusalOf = (variables: Readonly<Record<string, string>>): string => {
  const folder = folderWith({});
  return messageOf(folder, () => readEnvironment(variables, folder));
};

describe("the environment", () => {
  test("may be empty: the sample desk on this machine", () => {
    const folder = folderWith({});
    const { deskFile, ...rest } = readEnvironment({}, folder);
    expect(rest).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataFolder: join(folder, "data"),
      databaseUrl: null,
      logLevel: "warn",
      slack: null,
      discord: null,
      embeddingsKey: null,
      customersAuthorization: null,
    });
    expect(deskFile).toMatch(/examples\/muster-hosting\/desk\.yaml$/);
    expect(existsSync(dirname(dirname(deskFile)))).toBe(true);
  });

  test("sets port, host, desk, data and log level", () => {
    const folder = folderWith({});
    const variables = {
      PORT: "0",
      HOST: "::1",
      DESK: "my/desk.yaml",
      DESKBELL_DATA: "/var/lib/deskbell",
      LOG_LEVEL: "debug",
    };
    expect(readEnvironment(variables, folder)).toEqual({
      port: 0,
      host: "::1",
      deskFile: join(folder, "my/desk.yaml"),
      dataFolder: "/var/lib/deskbell",
      databaseUrl: null,
      logLevel: "debug",
      slack: null,
      discord: null,
      embeddingsKey: null,
      customersAuthorization: null,
    });
  });

  test("is shown with its defaults in .env.example", () => {
    const example = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
    expect(readEnvironment(parseEnv(example), "/srv")).toEqual(readEnvironment({}, "/srv"));
  });

  test("is filled up from .env and wins over it", () => {
    const folder = folderWith({ ".env": '# ours\nPORT=4000\nLOG_LEVEL="warn"\nHOST=\n' });
    const { port, logLevel, host } = readEnvironment({ PORT: "5000", LOG_LEVEL: " " }, folder);
    expect({ port, logLevel, host }).toEqual({ port: 5000, logLevel: "warn", host: "127.0.0.1" });
  });

  test("lists all its errors at once, with their remedies", () => {
    expect(refusalOf({ PORT: "65536", HOST: "my host", LOG_LEVEL: "verbose" })).toBe(
      [
        'PORT is "65536", which is no port. Write a number from 0 to 65535, or leave it out for 3000.',
        'HOST is "my host", which is no name or address. Write 127.0.0.1 for this machine only, or 0.0.0.0 for all.',
        'LOG_LEVEL is "verbose", which is no level. Write one of: trace, debug, info, warn, error, fatal, silent.',
      ].join("\n"),
    );
    expect(refusalOf({ LOG_LEVEL: "WARN" })).toBe(
      'LOG_LEVEL is "WARN", which is no level. Did you mean warn?',
    );
  });

  test.each(["abc", "-1", "80.5", "1e3", "0x50"])('has no port "%s"', (port) => {
    expect(refusalOf({ PORT: port })).toContain(`PORT is "${port}", which is no port.`);
  });

  test("says when .env cannot be read", () => {
    const folder = folderWith({});
    mkdirSync(join(folder, ".env"));
    expect(messageOf(folder, () => readEnvironment({}, folder))).toBe(
      "The file /srv/.env cannot be read. It is a folder. Correct or delete it.",
    );
  });
});
