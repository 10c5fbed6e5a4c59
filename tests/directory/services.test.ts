import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readServices } from "../../src/directory/services.ts";
import { folderWith, messageOf } from "./files/temporary-folder.ts";

const servicesOf = (content: string) =>
  readServices(join(folderWith({ "services.yaml": content }), "services.yaml"));

const refusalOf = (content: string): string => {
  const folder = folderWith({ "services.yaml": content });
  return messageOf(folder, () => readServices(join(folder, "services.yaml")));
};

const unwatched = { statusUrl: null, probe: null, statusPage: null };

describe("the service list", () => {
  test("gives every service with its light", () => {
    const services = servicesOf(`
- id: mail
  name: { de: E-Mail, en: Email }
  light: red
  words: [Mail, Postfach]
  notice: { de: Wir arbeiten daran., en: We are on it. }
- id: web
  name: { de: Webhosting, en: Web hosting }
  light: green
  words: [Webseite]
`);
    expect(services).toEqual([
      {
        id: "mail",
        name: { de: "E-Mail", en: "Email" },
        light: "red",
        words: ["Mail", "Postfach"],
        notice: { de: "Wir arbeiten daran.", en: "We are on it." },
        ...unwatched,
      },
      {
        id: "web",
        name: { de: "Webhosting", en: "Web hosting" },
        light: "green",
        words: ["Webseite"],
        notice: null,
        ...unwatched,
      },
    ]);
  });

  test("says how a service is looked at, with what is usual filled in", () => {
    const head = "name: { de: M, en: M }, words: [mail]";
    const services = servicesOf(`
- { id: a, ${head}, probe: { http: "https://a.example/health" } }
- { id: b, ${head}, probe: { tcp: "mail.example:993" }, statusUrl: "https://status.example/b" }
- { id: c, ${head}, probe: { tls: "[::1]:443" }, statusPage: { kind: feed, url: "https://c.example/feed" } }
`);
    expect(services).toMatchObject([
      {
        light: "green",
        probe: { http: "https://a.example/health", expect: { status: [200], contains: null } },
      },
      { probe: { tcp: "mail.example:993" }, statusUrl: "https://status.example/b" },
      { probe: { tls: "[::1]:443", warnDays: 14 }, statusPage: { kind: "feed", contains: null } },
    ]);
  });

  test.each([
    ["probe: { tcp: mail.example }", "Write a host and a port, as in mail.example.com:993."],
    ["probe: { http: ftp://a.example }", "Write an address that begins with https:// or http://."],
    [
      "statusPage: { kind: page, url: https://a.example }",
      "Its kind is statuspage or feed, and it has a url.",
    ],
    ["statusUrl: a.example", "Write an address that begins with https:// or http://."],
    ["probe: { htp: https://a.example }", "Did you mean `http`?"],
  ])("says what to do about %s", (wrong, remedy) => {
    expect(refusalOf(`- { id: a, name: { de: M, en: M }, words: [mail], ${wrong} }\n`)).toContain(remedy);
  });

  test("names every error by line, with its remedy", () => {
    expect(
      refusalOf(`
- id: mail
  name: { de: E-Mail }
  light: orange
  words: []
- id: web
  name: Web
  light: gren
  wrds: [web]
  words: web
`),
    ).toBe(`The service list /srv/services.yaml has 7 errors:

line 3  [0].name.en
  It is missing. Add \`en\`: a text.

line 4  [0].light: orange
  It has to be one of: green, yellow, red. Write one of them.

line 5  [0].words: []
  The list is empty. List at least one.

line 7  [1].name: Web
  It has to be a block of settings. Write its settings below it, indented.

line 8  [1].light: gren
  It has to be one of: green, yellow, red. Did you mean \`green\`?

line 9  [1].wrds: [web]
  There is no such setting. Did you mean \`words\`?

line 10  [1].words: web
  It has to be a list. Put it in brackets, as in [one, two].`);
  });

  test("has each id once", () => {
    const service = "{ id: web, name: { de: W, en: W }, light: red, words: [web] }";
    expect(refusalOf(`- ${service}\n- ${service}\n`)).toBe(`The service list /srv/services.yaml has one error:

line 2  [1].id: web
  Another service has the same id. Give each service an id of its own.`);
  });

  test("is a list", () => {
    expect(refusalOf("mail: red\n")).toBe(`The service list /srv/services.yaml has one error:

line 1  mail: red
  The file is no list. Begin each item with a dash, indented alike.`);
  });
});
