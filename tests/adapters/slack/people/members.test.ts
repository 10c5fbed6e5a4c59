import { describe, expect, it } from "vitest";
import { membersOf } from "../../../../adapters/slack/people/members.ts";
import { createClients } from "../../../../adapters/slack/web-api/clients.ts";
import { createLog } from "../sending/setting.ts";
import { startSetting } from "./setting.ts";

describe("the members of channels", () => {
  it("are read page by page, each once, and no more than so many", async () => {
    const { slack, addPeople, addChannels, calls } = await startSetting();
    const people = addPeople(450);
    addChannels(people.slice(0, 300), people.slice(200));
    const { log } = createLog();
    const { reads } = createClients({ botToken: slack.botToken, apiUrl: slack.apiUrl, log });
    const read = (most: number) => membersOf(reads, (_, call) => call(), ["C1", "C2"], most);
    // The bot is in both.
    expect((await read(1_000)).users.size).toBe(451);
    expect(calls("conversations.members")).toBe(4);
    expect([...(await read(250)).users]).toEqual(people.slice(0, 250));
    expect(calls("conversations.members")).toBe(6);
  });
});
