import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import { describe, expect, test } from "vitest";
import { commandText } from "../../../../adapters/discord/surface/command-text.ts";
import { applicationCommands } from "../../../../adapters/discord/surface/commands.ts";
import { optionsOf, verbOf } from "../../../../adapters/discord/surface/verbs.ts";
import { isRequired, tellable, verbs } from "../../../../adapters/shared/tellable.ts";
import type { Verb } from "../../../../src/core/command.ts";
import { parseCommand } from "../../../../src/core/parse-command.ts";
import { languages } from "../../../../src/core/person.ts";
import { verbs as allVerbs } from "../../../core/verbs.ts";
import { checkCommands } from "../../../fakes/discord/rules/commands.ts";

const [ticket, ...menus] = applicationCommands("de");
const options = (ticket !== undefined && "options" in ticket && ticket.options) || [];
/** The subcommands with the names of their verbs, from whatever group. */
const subcommands = options.flatMap((one) =>
  one.type === ApplicationCommandOptionType.SubcommandGroup
    ? (one.options ?? []).map((sub) => ({
        ...sub,
        name: one.name === "more" ? sub.name.replace("-", " ") : `${one.name} ${sub.name}`,
      }))
    : [one],
);

describe("the commands", () => {
  test.each(languages)("are taken by Discord, in %s", (language) => {
    expect(checkCommands(applicationCommands(language))).toEqual([]);
  });

  test("have a subcommand for every verb, and a short one for gaps", () => {
    expect(subcommands.map(({ name }) => name).toSorted()).toEqual([...allVerbs, "gaps"].toSorted());
  });

  test("are verbs again by the group and name that were chosen", () => {
    const chosen = [
      verbOf("more", "gaps"),
      verbOf("more", "stats"),
      verbOf("more", "stats-mine"),
      verbOf("kb", "gaps"),
    ];
    expect(chosen).toEqual(["kb gaps", "stats", "stats mine", "kb gaps"]);
  });

  test("leave room for more verbs, of the 25 that Discord shows at once", () => {
    expect(options.length).toBeLessThan(25);
  });

  test("speak the language of the desk to everybody else, and both of ours", () => {
    const claim = subcommands.find(({ name }) => name === "claim");
    expect(claim).toMatchObject({
      description: "Übernehmen",
      description_localizations: { de: "Übernehmen", "en-US": "Claim it", "en-GB": "Claim it" },
      options: [{ name: "ticket", autocomplete: true, required: false }],
    });
  });

  test("ask for a colleague as a member, and for a priority as a choice", () => {
    const of = (verb: string) => subcommands.find(({ name }) => name === verb);
    expect(of("transfer")).toMatchObject({
      options: [
        { name: "colleague", type: ApplicationCommandOptionType.User, required: true },
        { name: "text", required: true },
        { name: "ticket", required: false },
      ],
    });
    expect(of("priority")).toMatchObject({
      options: [{ choices: [{ value: "urgent" }, {}, {}, {}] }, {}],
    });
  });

  test("suggest the name of a macro while it is typed, and take words to go below it", () => {
    expect(subcommands.find(({ name }) => name === "macro")).toMatchObject({
      options: [
        { name: "macro", autocomplete: true, required: true },
        { name: "text", required: false },
        { name: "ticket", autocomplete: true, required: false },
      ],
    });
  });

  test("stand in the menu of a message, in both languages", () => {
    expect(menus).toMatchObject([
      {
        type: ApplicationCommandType.Message,
        name: "Ticket eröffnen",
        name_localizations: { "en-US": "Open a ticket" },
      },
      { type: ApplicationCommandType.Message, name: "Zum Ticket hinzufügen" },
      { type: ApplicationCommandType.Message, name: "Als Wissen speichern" },
    ]);
  });

  test("are seen by whoever may manage threads", () => {
    for (const one of applicationCommands("en"))
      expect(one.default_member_permissions).toBe(String(2n ** 34n));
  });

  test("of a desk without customer numbers speak of none", () => {
    const written = JSON.stringify(applicationCommands("de", true));
    expect(checkCommands(applicationCommands("de", true))).toEqual([]);
    expect(written).not.toMatch(/kundennummer|customer number/i);
    expect(written).toContain("Konto, zum Beispiel slack:U0123456789");
  });

  test("ask for what is required first, as Discord wants it", () => {
    for (const verb of verbs) {
      const required = optionsOf(verb).map((option) => isRequired(verb, option));
      expect(required.toSorted((one, other) => Number(other) - Number(one))).toEqual(required);
    }
  });
});

describe("the text of a command", () => {
  const given = {
    colleague: "200000000000000003",
    priority: "high",
    category: "order",
    macro: "screenshot",
    text: "note some words, more words",
    ticket: "T-4",
  };

  const wordsFor = (verb: Verb): string => {
    if (verb.startsWith("incident ")) return "I-3 some words";
    return verb.startsWith("stats ") ? "7" : given.text;
  };

  test.each(verbs)("%s is read as it was meant", (verb) => {
    const text = /\bsend$/.test(verb) ? "suggested" : wordsFor(verb);
    const options = Object.fromEntries(optionsOf(verb).map((name) => [name, { ...given, text }[name]]));
    const written = commandText(verb, options);
    const parsed = parseCommand("text" in written ? written.text : "");
    expect(parsed.act).toMatchObject({ act: "command", command: { verb } });
    expect(parsed.target).toEqual(tellable[verb].includes("ticket") ? { ticket: 4 } : null);
  });

  test.each(["4", "t4", "T-4", "#T-4", " t-4 ", "#4"])("takes %j for ticket 4", (ticket) => {
    expect(commandText("claim", { ticket })).toEqual({ text: "claim T-4" });
  });

  test("leaves the ticket to the place where nobody names it", () => {
    expect(commandText("note", { text: "some words" })).toEqual({ text: "note some words" });
    expect(commandText("resolve", {})).toEqual({ text: "resolve" });
  });

  test("asks for the ticket rather than work on another one", () => {
    expect(commandText("claim", { ticket: "Eva" })).toEqual({ missing: "ticketNumber" });
    expect(commandText("note", { text: "T-5 is affected too" })).toEqual({ missing: "ticket" });
    expect(commandText("note", { text: "T-5 is affected too", ticket: "T-4" })).toEqual({
      text: "note T-4 T-5 is affected too",
    });
  });
});
