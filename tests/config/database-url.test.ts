import { describe, expect, test } from "vitest";
import { readEnvironment } from "../../src/config/environment.ts";
import { folderWith, messageOf } from "../directory/files/temporary-folder.ts";

const refusalOf = (url: string): string => {
  const folder = folderWith({});
  return messageOf(folder, () => readEnvironment({ DATABASE_URL: url }, folder));
};

describe("the address of the database", () => {
  test.each([
    "postgres://desk:s3cret@db.example:5432/desk",
    "postgresql://desk@db.example/desk",
    "postgres://desk:p%40ss%2Fword@[::1]:5432/desk?sslmode=verify-full",
    "postgres:///desk?host=/var/run/postgresql",
  ])("may be %s", (url) => {
    expect(readEnvironment({ DATABASE_URL: url }, folderWith({})).databaseUrl).toBe(url);
  });

  test("is taken from .env as well", () => {
    const folder = folderWith({ ".env": "DATABASE_URL=postgres://desk@db.example/desk\n" });
    expect(readEnvironment({}, folder).databaseUrl).toBe("postgres://desk@db.example/desk");
  });

  test.each([
    [
      "mysql://desk:s3cret@db.example/desk",
      "does not begin with postgres:// or postgresql://. Write postgres://",
    ],
    ["desk:s3cret@db.example/desk", "does not begin with postgres:// or postgresql://."],
    [
      "postgres://desk:s3cret@db.example:no/desk",
      "is no address that can be read. In user and password write @",
    ],
    ["postgres://desk:s3cret%zz@db.example/desk", "is no address that can be read."],
    ["postgres://desk:12/s3cret@db.example/desk", "is no address that can be read."],
    ["postgres://desk:s3cret @db.example/desk", "is no address that can be read."],
    ["postgres://s3cret/#more@db.example/desk", "has a # in it, which ends an address."],
    ["postgres:///s3cret", "names no server."],
    ["postgres://desk:s3cret@db.example", "names no database after the server."],
    ["postgres://desk:s3cret@db.example/", "names no database after the server."],
  ])("is refused with its remedy and without its password: %s", (url, problem) => {
    const message = refusalOf(url);
    expect(message).toContain(`DATABASE_URL ${problem}`);
    expect(message).not.toContain("s3cret");
  });
});
