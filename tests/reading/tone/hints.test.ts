import { describe, expect, test } from "vitest";
import { toneOf } from "../../../src/reading/tone.ts";

const wordsIn = (text: string, internalHosts: readonly string[] = []): readonly string[] =>
  toneOf(text, { internalHosts }).map(({ words }) => words);

describe("hints", () => {
  test("come in the order of the text, with their kinds", () => {
    expect(
      toneOf("Unser Chef sagt, das geht gar nicht. Morgen klappt es GARANTIERT, rufen Sie an: 0171 3920088"),
    ).toEqual([
      { kind: "internal", words: "Unser Chef" },
      { kind: "antiWord", words: "das geht gar nicht" },
      { kind: "guarantee", words: "GARANTIERT" },
      { kind: "phone", words: "0171 3920088" },
    ]);
  });

  test("name the same words once", () => {
    expect(wordsIn("Das ist unmöglich. Das ist unmöglich!")).toEqual(["unmöglich"]);
  });

  test("quote the text as it is spelt", () => {
    expect(wordsIn("Das ist unmo\u0308glich.")).toEqual(["unmo\u0308glich"]);
    expect(wordsIn("Das ist UNMOEGLICH.")).toEqual(["UNMOEGLICH"]);
    expect(wordsIn("Größe süß: das\u00a0 geht gar\tnicht")).toEqual(["das\u00a0 geht gar\tnicht"]);
    expect(wordsIn("That’s your own fault.")).toEqual(["your own fault"]);
  });

  test("are none for an empty text", () => {
    expect(toneOf("")).toEqual([]);
  });
});

describe("what the agent only repeats is passed over", () => {
  test.each([
    ["a quoted line", "> das ist unmöglich\nIch prüfe das."],
    ["an escaped quoted line", "&gt; siehe https://jira.example.org/browse/A-1\nDas sehe ich mir an."],
    ["a message between quotes", "Das Plugin meldet „Das ist unmöglich“."],
    ["code", "Tragen Sie `# never gonna work, lol` ein."],
    ["a block of code", "```\n# the boss is on vacation\n```"],
    ["an address", "https://example.org/das-ist-unmoeglich"],
    ["a mail address", "Die Weiterleitung an unmöglich@example.org steht."],
  ])("%s", (_, text) => expect(toneOf(text)).toEqual([]));
});

describe("a number of one person", () => {
  test.each([
    "0171 3920088",
    "+49 171 3920088",
    "+49 (0) 171 3920088",
    "0049171/3920088",
    "+43 664 1234567",
    "+41 79 123 45 67",
    "+44 7700 900123",
  ])("is hinted at: %s", (number) => {
    expect(wordsIn(`Rufen Sie mich an: ${number}.`)).toEqual([number]);
  });

  test.each([
    ["a hotline", "Sie erreichen uns unter 030 23125-0 oder 0800 5552368."],
    ["a town in the south", "Die Rufnummer 0711 1234567 ist umgestellt."],
    ["an IP address", "Der Server 172.16.20.4 ist erreichbar."],
    ["a date", "Am 01.05.2027 um 16:30 Uhr ist Wartung."],
    ["part of a longer number", "Seriennummer AB-0171 3920088-7"],
    ["an IBAN", "DE02 1203 0000 0171 3920 88"],
  ])("is not %s", (_, text) => expect(toneOf(text)).toEqual([]));
});

describe("an internal address", () => {
  test("is quoted without the mark after it", () => {
    expect(wordsIn("Siehe (https://jira.example.org/browse/A-1).")).toEqual([
      "https://jira.example.org/browse/A-1",
    ]);
    expect(wordsIn("Siehe <https://Intranet.example.org/Neues|hier>!")).toEqual([
      "https://Intranet.example.org/Neues",
    ]);
  });

  test.each([
    "http://172.20.1.4/x",
    "https://build.corp:8443/job",
    "http://wiki/seite",
    "https://muster.atlassian.net/browse/A-1",
    "https://app.slack.com/client/T1/C1",
    "https://ptb.discord.com/channels/1/2",
  ])("may be %s", (address) => expect(wordsIn(`Hier: ${address}`)).toEqual([address]));

  test.each([
    "https://slack.com/help/articles/1",
    "https://discord.gg/abc",
    "https://support.atlassian.com/jira/",
    "https://www.jira.example",
    "https://example.org/localhost",
    "http://172.40.1.4/",
    "jira@example.org",
  ])("is not %s", (address) => expect(wordsIn(`Hier: ${address}`)).toEqual([]));

  test("is whatever the desk names, with everything below it", () => {
    const hosts = ["Docs.example.org"];
    expect(
      wordsIn("Siehe https://docs.example.org/a, DOCS.example.org und a.docs.example.org.", hosts),
    ).toEqual(["https://docs.example.org/a", "DOCS.example.org", "a.docs.example.org"]);
    expect(wordsIn("Siehe https://mydocs.example.org und https://example.org", hosts)).toEqual([]);
  });
});
