import { describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import { parseCommand } from "../../src/core/parse-command.ts";
import { fc } from "../support/fast-check.ts";
import { commands, verbs } from "./verbs.ts";

const argument = (command: Command): string => {
  switch (command.verb) {
    case "transfer":
      return `@"${command.to}" ${command.reason.internal}`;
    case "reply":
    case "ask":
    case "update":
    case "search":
    case "kb search":
      return command.text;
    case "note":
      return command.text.internal;
    case "promise":
      return command.when ?? "none";
    case "consult":
      return command.question.internal;
    case "escalate":
      return command.reason.internal;
    case "macro":
      return command.name;
    case "priority":
      return command.priority;
    case "category":
      return command.category;
    case "customer set":
      return `${command.field} ${command.value}`;
    case "customer link":
      return command.number;
    case "customer delegate":
      return `@"${command.who}" until ${command.until}`;
    case "stats breaches":
    case "stats mine":
      return String(command.days ?? "");
    case "customer revoke":
      return `"${command.who}"`;
    case "customer export":
      return command.who;
    case "customer forget":
      return `${command.who} yes`;
    case "resolve":
      return command.solution ?? "";
    case "incident open":
      return `${command.service} ${command.text}`;
    case "incident update":
    case "incident end":
      return `I-${command.incident} ${command.text}`;
    case "incident attach":
      return `I-${command.incident}`;
    case "kb variant":
      return `${command.to} ${command.wording}`;
    case "kb edit":
      return `${command.draft} ${command.written.title} | de`;
    case "kb approve":
    case "kb discard":
      return command.draft;
    case "kb retire":
      return command.entry;
    case "kb synonym":
      return command.words.join(" = ");
    case "kb separate":
      return command.word;
    case "kb dismiss":
      return command.gap;
    case "kb merge":
      return `${command.into} ${command.from}`;
    default:
      return "";
  }
};

const written = (command: Command, ticket = ""): string =>
  [command.verb, ticket, argument(command)].filter((part) => part !== "").join(" ");

const ordered = (text: string): Command | null => {
  const { act } = parseCommand(text);
  return act.act === "command" ? act.command : null;
};

const problemOf = (text: string): object | null => {
  const { act } = parseCommand(text);
  return act.act === "unclear" ? act.problem : null;
};

describe("a category", () => {
  it.each([
    ["queue order", { verb: "queue", category: "order" }],
    ["queue change request", { verb: "queue", category: "change" }],
    ["category T-4 Change", { verb: "category", category: "change" }],
  ])("is read in %j", (text, command) => {
    expect(ordered(text)).toEqual(command);
  });

  it.each(["queue sofort", "category T-4", "category T-4 auftrag"])("is asked for in %j", (text) => {
    expect(problemOf(text)).toMatchObject({ problem: "missing", what: "category" });
  });
});

describe("figures", () => {
  it.each([
    ["stats", { verb: "stats" }],
    ["Stats Breaches", { verb: "stats breaches" }],
    ["stats breaches 7", { verb: "stats breaches", days: 7 }],
    ["stats mine 90 Tage", { verb: "stats mine", days: 90 }],
    ["stats mine 1 day", { verb: "stats mine", days: 1 }],
  ])("are of the days that stand in %j", (text, command) => {
    expect(ordered(text)).toEqual(command);
  });

  it.each(["@Tom Berg", "web:tom", "Tom 30", "30 @tom", "0", "367", "-1", "1.5"])(
    "of one's own are asked for by days alone, and never by %j (S5)",
    (word) =>
      expect(problemOf(`stats mine ${word}`)).toEqual({ problem: "noSuchPeriod", verb: "stats mine", word }),
  );
});

describe("an offer", () => {
  it.each(["offer", "offer T-4", "offer something T-4"])("is none without its work: %j", (text) => {
    expect(problemOf(text)).toMatchObject({ problem: "unknownVerb" });
  });
});

describe.each(verbs)("/ticket %s", (verb) => {
  const act = { act: "command", command: commands[verb] };

  it("is read without a ticket, for the place tells", () => {
    expect(parseCommand(written(commands[verb]))).toEqual({ act, target: null });
  });

  it("is read with a ticket", () => {
    expect(parseCommand(written(commands[verb], "T-42"))).toEqual({ act, target: { ticket: 42 } });
  });

  it("is read with the command's own word before it, in capitals and with blanks around", () => {
    const shouted = written(commands[verb], "t-42").replace(verb, verb.toUpperCase());
    expect(parseCommand(`  /ticket   ${shouted}  `)).toEqual({ act, target: { ticket: 42 } });
  });
});

describe("a macro", () => {
  it("is named by its first word; the rest goes below its text", () => {
    expect(ordered("macro T-4 logs Thanks a lot.\nTom")).toEqual({
      verb: "macro",
      name: "logs",
      more: "Thanks a lot.\nTom",
    });
  });
});

describe("the ticket of a command", () => {
  it.each(["T-42", "t-42", "T42", "#T-42", "#t42"])("is read from %s", (name) => {
    expect(parseCommand(`claim ${name}`).target).toEqual({ ticket: 42 });
  });

  it.each(["T-", "T-1x", "42", "T-1234567890", "XT-42"])("is not read from %s", (name) => {
    expect(parseCommand(`note ${name} Text`).target).toBeNull();
  });

  it("is not looked for in the middle of a text", () => {
    expect(parseCommand("reply wie in T-42")).toEqual({
      act: { act: "command", command: { verb: "reply", text: "wie in T-42" } },
      target: null,
    });
  });

  it("is kept when the rest of the command is missing", () => {
    expect(parseCommand("reply T-42").target).toEqual({ ticket: 42 });
  });
});

describe("the text of a command", () => {
  it("keeps its lines, its quotes and its capitals", () => {
    expect(ordered('reply T-42 Guten Tag,\n\n"so" geht ES.')).toEqual({
      verb: "reply",
      text: 'Guten Tag,\n\n"so" geht ES.',
    });
  });

  it("may begin with a word that is a verb", () => {
    expect(ordered("reply close Sie bitte das Fenster")).toMatchObject({
      text: "close Sie bitte das Fenster",
    });
  });
});

describe("the colleague of a transfer", () => {
  it.each([
    ["transfer @lea kennt sich aus", "lea"],
    ["transfer lea kennt sich aus", "lea"],
    ['transfer @"Lea Vogt" kennt sich aus', "Lea Vogt"],
    ['transfer "Lea Vogt" kennt sich aus', "Lea Vogt"],
    ["transfer T-4 slack:U123 kennt sich aus", "slack:U123"],
  ])("is read from %s", (text, to) => {
    expect(ordered(text)).toEqual({ verb: "transfer", to, reason: { internal: "kennt sich aus" } });
  });
});

describe("a command that lacks something", () => {
  it.each([
    ["reply", { verb: "reply", what: "text" }],
    ["note T-1", { verb: "note", what: "text" }],
    ["ask   ", { verb: "ask", what: "text" }],
    ["update T-4", { verb: "update", what: "text" }],
    ["promise T-4", { verb: "promise", what: "time" }],
    ["consult", { verb: "consult", what: "text" }],
    ["search", { verb: "search", what: "text" }],
    ["escalate T-1", { verb: "escalate", what: "reason" }],
    ["transfer", { verb: "transfer", what: "colleague" }],
    ["transfer T-1", { verb: "transfer", what: "colleague" }],
    ["transfer @lea", { verb: "transfer", what: "reason" }],
    ['transfer "Lea Vogt"', { verb: "transfer", what: "reason" }],
    ["macro T-1", { verb: "macro", what: "macro" }],
    ["priority", { verb: "priority", what: "priority" }],
    ["priority sofort", { verb: "priority", what: "priority" }],
  ])("%j says what", (text, missing) => {
    expect(problemOf(text)).toEqual({ problem: "missing", ...missing });
  });

  it.each(["", "  ", "/ticket", "ticket", "/ticket  "])("%j asks what there is to do", (text) => {
    expect(parseCommand(text)).toEqual({
      act: { act: "command", command: { verb: "overview" } },
      target: null,
    });
  });

  it.each(["klaim", "constructor", "__proto__", "hasOwnProperty", "T-42", "löschen"])(
    "%j is no verb",
    (word) => {
      expect(problemOf(word)).toEqual({ problem: "unknownVerb", word: word.toLowerCase() });
    },
  );

  it("reads whose pause is taken back, with and without a name (E6)", () => {
    expect(ordered("abuse undo")).toEqual({ verb: "abuse undo", who: null });
    expect(ordered("abuse")).toEqual({ verb: "abuse undo", who: null });
    expect(ordered("abuse undo @Anna")).toEqual({ verb: "abuse undo", who: "Anna" });
    expect(ordered('abuse undo "Anna Brandt"')).toEqual({ verb: "abuse undo", who: "Anna Brandt" });
  });

  it("takes resolving without a solution for what it says", () => {
    expect(ordered("resolve T-1")).toEqual({ verb: "resolve", solution: null });
  });
});

describe("hostile commands", () => {
  it("are read or refused, and never throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(["command", "unclear"]).toContain(parseCommand(text).act.act);
      }),
      { numRuns: 5000 },
    );
  });

  it("never take words for another verb than the first one", () => {
    fc.assert(
      fc.property(fc.constantFrom(...verbs), fc.string({ unit: "binary", maxLength: 100 }), (verb, rest) => {
        const { act } = parseCommand(`${verb} ${rest}`);
        const read = act.act === "command" ? act.command : act.act === "unclear" ? act.problem : null;
        expect(read).toMatchObject({ verb });
      }),
      { numRuns: 5000 },
    );
  });

  it("of great length are read in a moment", () => {
    const begun = performance.now();
    parseCommand(`transfer "${" ".repeat(200_000)}`);
    parseCommand(`reply ${"a ".repeat(200_000)}`);
    parseCommand(" ".repeat(400_000));
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
