import type { Interactive } from "../../../../adapters/slack/surface/interactive.ts";

export const workspace = {
  teamId: "T1",
  enterpriseId: null,
  botUserId: "UBOT",
  botId: "BBOT",
  url: "https://muster.slack.com/",
};

const silent = () => {};

export const options: Interactive["options"] = {
  company: "Muster GmbH",
  language: "en",
  tone: () => [],
  log: { info: silent, warn: silent, error: silent },
};
