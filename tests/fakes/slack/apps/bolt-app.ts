import { createServer } from "node:net";
import { App, HTTPReceiver, SocketModeReceiver } from "@slack/bolt";
import { until } from "../../../support/until.ts";
import type { FakeSlack } from "../fake-slack.ts";
import { silentLogger } from "./clients.ts";

const clientOptions = (slack: FakeSlack) => ({
  slackApiUrl: slack.apiUrl,
  retryConfig: { retries: 0 },
  timeout: 5_000,
});

/** Stops an app, and waits until its sockets are gone. */
export const stopApp = async (app: App, slack: FakeSlack): Promise<void> => {
  await app.stop();
  await until("the app's sockets to be gone", async () => (slack.sockets.count() === 0 ? true : undefined));
};

const started = async (app: App): Promise<App> => {
  await app.init();
  await app.start();
  return app;
};

/** A real Bolt app on Socket Mode. `listen` registers its listeners before it starts. */
export const startSocketApp = (slack: FakeSlack, listen: (app: App) => void): Promise<App> => {
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger: silentLogger,
    clientPingTimeout: 300,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  const app = new App({
    token: slack.botToken,
    receiver,
    clientOptions: clientOptions(slack),
    logger: silentLogger,
    deferInitialization: true,
  });
  listen(app);
  return started(app);
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

/** A real Bolt app on HTTP, and where it listens. */
export const startHttpApp = async (
  slack: FakeSlack,
  listen: (app: App) => void,
): Promise<{ readonly app: App; readonly url: string }> => {
  const port = await freePort();
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, port, logger: silentLogger });
  const app = new App({
    token: slack.botToken,
    receiver,
    clientOptions: clientOptions(slack),
    logger: silentLogger,
    deferInitialization: true,
  });
  listen(app);
  await started(app);
  return { app, url: `http://127.0.0.1:${port}/slack/events` };
};
