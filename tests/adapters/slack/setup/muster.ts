import { onTestFinished } from "vitest";
import type { Log, SlackOptions } from "../../../../adapters/slack/options.ts";
import { createClients } from "../../../../adapters/slack/web-api/clients.ts";
import { type FakeSlack, startFakeSlack } from "../../../fakes/slack/fake-slack.ts";

/** A line of the log. */
export type Line = { readonly facts: object; readonly message: string };

/** A log that keeps what it is told. */
export const listeningLog = (): { readonly log: Log; readonly lines: Line[] } => {
  const lines: Line[] = [];
  const keep = (facts: object, message: string): void => {
    lines.push({ facts, message });
  };
  return { log: { info: keep, warn: keep, error: keep }, lines };
};

/** A workspace as a support desk has it, and a client of the desk's app in it. */
export const openMuster = async () => {
  const slack = await startFakeSlack({ domain: "muster" });
  onTestFinished(() => slack.stop());
  const { log, lines } = listeningLog();
  const lena = slack.addUser({ name: "lena", displayName: "Lena" });
  const petra = slack.addUser({ name: "petra", displayName: "Petra" });
  return {
    slack,
    lena,
    petra,
    support: slack.addChannel({ id: "C0SUPPORT1", name: "support" }),
    team: slack.addChannel({ id: "C0TEAM0001", name: "team", isPrivate: true, members: [lena, petra] }),
    agents: slack.addUserGroup({ id: "S0AGENTS01", handle: "agents", users: [lena] }),
    leads: slack.addUserGroup({ id: "S0LEADS001", handle: "leads", users: [petra] }),
    reads: clientOf(slack, slack.botToken, log),
    log,
    lines,
  };
};

/** A client as the desk uses it for reading. */
export const clientOf = (slack: FakeSlack, botToken: string, log: Log) =>
  createClients({ botToken, apiUrl: slack.apiUrl, log }).reads;

/** What the desk file says of Slack, everything by name. */
export const byName = {
  channels: { support: ["#support"], internal: "team" },
  agents: ["@agents"],
  leads: ["@leads"],
  directMessages: true,
} satisfies Pick<SlackOptions, "channels" | "agents" | "leads" | "directMessages">;
