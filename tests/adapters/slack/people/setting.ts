import { onTestFinished } from "vitest";
import { createProfiles } from "../../../../adapters/slack/people/profiles.ts";
import { createReadAhead } from "../../../../adapters/slack/people/read-ahead.ts";
import { createClients } from "../../../../adapters/slack/web-api/clients.ts";
import { startFakeSlack } from "../../../fakes/slack/fake-slack.ts";
import { until } from "../../../support/until.ts";
import { createLog, workspaceOf } from "../sending/setting.ts";

/** Pauses of the pace end at once, all longer ones when a test says so. */
const createWaits = () => {
  const long: { readonly ms: number; readonly end: () => void }[] = [];
  return {
    wait: (ms: number): Promise<void> =>
      ms < 500 ? Promise.resolve() : new Promise((end) => long.push({ ms, end })),
    waits: (): readonly number[] => long.map(({ ms }) => ms),
    endWaits: (): void => {
      for (const { end } of long.splice(0)) end();
    },
  };
};

/** Half a day: the pause after everybody was read. */
export const halfDay = 12 * 60 * 60_000;

/** A Slack with people, and what reads them ahead in the channels `C1` and `C2`. */
export const startSetting = async () => {
  const slack = await startFakeSlack();
  onTestFinished(() => slack.stop());
  const { log, lines } = createLog();
  const { reads } = createClients({ botToken: slack.botToken, apiUrl: slack.apiUrl, log });
  const workspace = workspaceOf(slack);
  const clock = () => 1_700_000_000_000;
  const profiles = createProfiles({ reads, workspace, clock, log });
  const stopping = new AbortController();
  const { wait, waits, endWaits } = createWaits();
  const readAhead = createReadAhead({
    reads,
    profiles,
    workspace,
    places: { support: new Set(["C1", "C2"]) },
    readsPerMinute: 60_000,
    clock,
    log,
    signal: stopping.signal,
    wait,
  });
  const addPeople = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) =>
      slack.addUser({ name: `person${index}`, displayName: `Person ${index}`, locale: "de-DE" }),
    );
  return {
    slack,
    profiles,
    readAhead,
    lines,
    waits,
    endWaits,
    addPeople,
    stop: () => stopping.abort(),
    /** Adds the two support channels. */
    addChannels: (first: readonly string[], second: readonly string[] = []): void => {
      slack.addChannel({ id: "C1", name: "support", members: first });
      slack.addChannel({ id: "C2", name: "support-2", isPrivate: true, members: second });
    },
    /** Resolves when a pause of so many milliseconds has begun. */
    pausing: (ms: number) =>
      until(`a pause of ${ms} ms`, async () => (waits().includes(ms) ? true : undefined)),
    calls: (method: string): number => slack.calls(method).length,
  };
};
