import { Command } from "commander";
import { platform as discord } from "../adapters/discord/ids.ts";
import { createRest } from "../adapters/discord/rest/rest.ts";
import { checkDiscord } from "../adapters/discord/setup/check.ts";
import { readInviteLink } from "../adapters/discord/setup/invite.ts";
import { platform as slack } from "../adapters/slack/ids.ts";
import { checkSlack } from "../adapters/slack/setup/check.ts";
import { manifestText, requestUrlAt } from "../adapters/slack/setup/manifest.ts";
import { createClients } from "../adapters/slack/web-api/clients.ts";
import { platform as playground } from "../adapters/web/ids.ts";
import { printBreaches } from "./cli/breaches.ts";
import { type CheckedPlatform, checkDesk } from "./cli/check.ts";
import { type ClockQuestion, explainClock } from "./cli/clock.ts";
import { addCustomerCommands } from "./cli/customer/commands.ts";
import { withStore } from "./cli/desk-store.ts";
import { discardInbox, listInbox, retryInbox } from "./cli/inbox.ts";
import { addKnowledgeCommands } from "./cli/knowledge-commands.ts";
import { discardOutbox, listOutbox, retryOutbox } from "./cli/outbox.ts";
import { endWithReader, print } from "./cli/print.ts";
import { printPrivacy } from "./cli/privacy.ts";
import { readingOptionsOf } from "./cli/reading-options.ts";
import { printStats } from "./cli/stats.ts";
import { explainCase } from "./cli/why.ts";
import { deskJsonSchema } from "./config/desk-json-schema.ts";
import { discordAccess, discordToken } from "./config/discord-access.ts";
import { readEnvironment } from "./config/environment.ts";
import { loadDesk } from "./config/load-desk.ts";
import { slackAccess } from "./config/slack-access.ts";
import { understandFile } from "./reading/understand-file.ts";
import type { Store } from "./storage/store.ts";

const program = new Command("desk").description("Looks after a Deskbell desk.").showHelpAfterError();

const onStore = (work: (store: Store) => Promise<void>): Promise<void> => withStore(readEnvironment(), work);

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

const checkedPlatforms: readonly CheckedPlatform[] = [
  { key: playground, name: "Playground", look: async () => [] },
  {
    key: slack,
    name: "Slack",
    look: async (desk, environment) => {
      const access = slackAccess(desk, environment);
      if (access === null) return [];
      const { reads } = createClients({ ...access, log: quiet });
      const configToken = environment.slack?.configToken ?? null;
      return checkSlack({ ...access, configToken, clock: Date.now, log: quiet }, reads);
    },
  },
  {
    key: discord,
    name: "Discord",
    look: async (desk, environment) => {
      const access = discordAccess(desk, environment);
      if (access === null) return [];
      const about = { language: desk.language, numberless: desk.customers === undefined };
      return checkDiscord({ ...access, ...about }, createRest({ ...access, log: quiet }));
    },
  },
];

program
  .command("check")
  .description("read the desk file and all it names, look at Slack and Discord, and say what is wrong")
  .action(() => checkDesk(readEnvironment(), checkedPlatforms));

program
  .command("schema")
  .description("print the JSON Schema of the desk file, for editors")
  .action(() => print(JSON.stringify(deskJsonSchema(), null, 2)));

program
  .command("slack")
  .description("the app in Slack")
  .command("manifest")
  .description("print the manifest from which Slack makes the app (YAML)")
  .option("--name <name>", "what the app is called in Slack, at most 35 characters", "Deskbell")
  .option("--http <address>", "public address at which Slack reaches the desk; without it, Socket Mode")
  .action(({ name, http }: { name: string; http?: string }) =>
    print(
      manifestText(
        http === undefined
          ? { name, mode: "socket" }
          : { name, mode: "http", requestUrl: requestUrlAt(http) },
      ).trimEnd(),
    ),
  );

program
  .command("discord")
  .description("the app in Discord")
  .command("invite")
  .description("print the link that lets the bot onto your server, with exactly the permissions it needs")
  .action(async () => {
    const environment = readEnvironment();
    const token = discordToken(environment);
    const { discord, intake } = loadDesk(environment.deskFile);
    const { threads, removeNumbers } = discord;
    const options = { threads, removeNumbers, pins: intake.pinned.length > 0 };
    const apiUrl = environment.discord?.apiUrl ?? null;
    print(await readInviteLink(createRest({ token, apiUrl, log: quiet }), options));
  });

program
  .command("why <case>")
  .description(
    "which rule decided what in a case (id or T-1), from which facts, and what came of its questions",
  )
  .option("--language <language>", "in which to say what spoke for an entry: de or en", "en")
  .action((name: string, { language }: { language: string }) =>
    onStore((store) => explainCase(store, name, language)),
  );

program
  .command("clock")
  .description("by when a request is due that comes at a moment, and how that comes about, day by day")
  .option("--at <time>", "on the desk's clock, as in 2026-12-24T15:55; without it, now")
  .option("--tier <tier>", "standard, business or premium", "standard")
  .option("--priority <priority>", "urgent, high, normal or low", "normal")
  .option("--channel <channel>", "support channel as it stands in the desk file, for its calendar")
  .option("--calendar <name>", "one of calendars; without it, the one for that tier and channel")
  .action((question: ClockQuestion) => explainClock(loadDesk(readEnvironment().deskFile), question));

const outbox = program.command("outbox").description("messages that could not be delivered");
outbox
  .command("list")
  .description("show the dead letters")
  .action(() => onStore(listOutbox));
outbox
  .command("retry <id>")
  .description("try one again")
  .action((id: string) => onStore((store) => retryOutbox(store, id)));
outbox
  .command("discard <id>")
  .description("give one up")
  .action((id: string) => onStore((store) => discardOutbox(store, id)));

const inbox = program.command("inbox").description("deliveries that could not be handled");
inbox
  .command("list")
  .description("show what is in quarantine")
  .action(() => onStore(listInbox));
inbox
  .command("retry <id>")
  .description("handle one again")
  .action((id: string) => onStore((store) => retryInbox(store, id)));
inbox
  .command("discard <id>")
  .description("give one up")
  .action((id: string) => onStore((store) => discardInbox(store, id)));

program
  .command("stats")
  .description("what the bot achieves: involvement, confirmed resolution, and what became of the questions")
  .option(
    "--from <day>",
    "first day on the desk's clock, as in 2026-12-24; without it, 29 days before the last",
  )
  .option("--to <day>", "last day; without it, today")
  .action((asked: { from?: string; to?: string }) =>
    onStore((store) => printStats(store, loadDesk(readEnvironment().deskFile), asked)),
  );

program
  .command("breaches")
  .description("breaches of the handbook by rule, with the latest tickets; of nobody by name")
  .option("--from <day>", "first day, as for stats")
  .option("--to <day>", "last day; without it, today")
  .action((asked: { from?: string; to?: string }) =>
    onStore((store) => printBreaches(store, loadDesk(readEnvironment().deskFile), asked)),
  );

program
  .command("privacy")
  .description("what would be deleted by its age now, in numbers; it deletes nothing")
  .action(() => onStore((store) => printPrivacy(store, loadDesk(readEnvironment().deskFile), Date.now())));

addCustomerCommands(program);

addKnowledgeCommands(program);

program
  .command("understand")
  .description("print what is read from each text (JSON lines)")
  .requiredOption("--input <file>", "texts, JSON lines with id and text")
  .action(({ input }: { input: string }) => {
    const options = readingOptionsOf(loadDesk(readEnvironment().deskFile));
    return understandFile({ inputFile: input, options, write: print });
  });

endWithReader();
program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
