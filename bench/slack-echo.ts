import { App, LogLevel } from "@slack/bolt";

/**
 * The least that can be made with Bolt, in a process of its own: it repeats every message in its thread. The desk is
 * compared with it.
 */
const { SLACK_BOT_TOKEN = "", SLACK_APP_TOKEN = "", SLACK_API_URL = "" } = process.env;

const app = new App({
  token: SLACK_BOT_TOKEN,
  appToken: SLACK_APP_TOKEN,
  socketMode: true,
  clientOptions: { slackApiUrl: SLACK_API_URL },
  logLevel: LogLevel.ERROR,
});

app.message(async ({ message, say }) => {
  if (message.subtype === undefined) await say({ text: message.text ?? "", thread_ts: message.ts });
});

await app.start();
console.log("echo listening");
