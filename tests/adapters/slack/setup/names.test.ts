import { describe, expect, it } from "vitest";
import {
  readChannelName,
  readMemberName,
  unknownName,
  written,
} from "../../../../adapters/slack/setup/names.ts";

describe("a name in the desk file", () => {
  it.each([
    ["C0123456789", "channel", "id", "C0123456789"],
    ["G0123456789", "channel", "id", "G0123456789"],
    ["#support", "channel", "name", "#support"],
    ["support", "channel", "name", "#support"],
    ["#Support", "channel", "name", "#support"],
    ["#C0123456789", "channel", "name", "#c0123456789"],
  ])("means a channel: %s", (text, kind, by, shown) => {
    expect(readChannelName(text)).toMatchObject({ kind, by });
    expect(written(readChannelName(text))).toBe(shown);
  });

  it.each([
    ["@Support", "group", "name", "@support"],
    ["S0123456789", "group", "id", "S0123456789"],
    ["#team", "channel", "name", "#team"],
    ["C0123456789", "channel", "id", "C0123456789"],
    ["U0123456789", "user", "id", "U0123456789"],
    ["W0123456789", "user", "id", "W0123456789"],
  ])("means people: %s", (text, kind, by, shown) => {
    expect(readMemberName(text)).toMatchObject({ kind, by });
    expect(written(readMemberName(text))).toBe(shown);
  });

  it("that means nothing is answered with the nearest, and with what to do", () => {
    expect(unknownName(readChannelName("#suport"), "support", "deskbell")).toEqual({
      wrong: "There is no channel #suport that the bot can see. Did you mean #support?",
      remedy: "A private channel is only visible to those in it: type /invite @deskbell in it.",
    });
    expect(unknownName(readMemberName("@leads"), null, "deskbell").wrong).toBe(
      "There is no user group @leads.",
    );
    expect(unknownName(readMemberName("U1"), null, "deskbell").wrong).toBe(
      "Slack knows nobody with the id U1.",
    );
  });
});
