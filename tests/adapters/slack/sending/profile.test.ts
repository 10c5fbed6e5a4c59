import { describe, expect, it } from "vitest";
import { profileOf } from "../../../../adapters/slack/people/profiles.ts";
import type { Workspace } from "../../../../adapters/slack/workspace.ts";

const workspace: Workspace = {
  teamId: "T1",
  enterpriseId: null,
  botUserId: "UBOT",
  botId: "B1",
  url: "https://muster.slack.com/",
};

describe("the profile of somebody", () => {
  it("is named as Slack shows them", () => {
    expect(
      profileOf("U1", { profile: { display_name: "Tom" }, real_name: "Tom Berger" }, workspace).name,
    ).toBe("Tom");
    expect(profileOf("U1", { profile: { display_name: "" }, real_name: "Tom Berger" }, workspace).name).toBe(
      "Tom Berger",
    );
    expect(profileOf("U1", {}, workspace).name).toBe("U1");
  });

  it.each([
    ["de-DE", "de"],
    ["de-AT", "de"],
    ["en-GB", "en"],
    ["fr-FR", null],
    [undefined, null],
  ])("reads the locale %s as %s", (locale, language) => {
    expect(profileOf("U1", { ...(locale && { locale }) }, workspace).locale).toBe(language);
  });

  it.each([
    ["Europe/Berlin", "Europe/Berlin"],
    ["Mars/Olympus", null],
    ["", null],
  ])("reads the time zone %j as %s", (tz, zone) => {
    expect(profileOf("U1", { tz }, workspace).timeZone).toBe(zone);
  });

  it.each([
    ["a bot", { team_id: "T1", is_bot: true }, true],
    ["a closed account", { team_id: "T1", deleted: true }, true],
    ["a stranger", { is_stranger: true }, true],
    ["somebody of another workspace", { team_id: "T2" }, true],
    ["a colleague", { team_id: "T1" }, false],
    ["a colleague at home in another workspace too", { team_id: "T2", teams: ["T1", "T2"] }, false],
    ["somebody of whom Slack says no team", {}, false],
  ])("tells whether %s is an outsider", (_, user, isOutsider) => {
    expect(profileOf("U1", user, workspace).isOutsider).toBe(isOutsider);
  });

  it("counts the whole organisation as the company", () => {
    const inOrganisation = { ...workspace, enterpriseId: "E1" };
    const user = { team_id: "T2", enterprise_user: { enterprise_id: "E1" } };
    expect(profileOf("U1", user, inOrganisation).isOutsider).toBe(false);
    expect(profileOf("U1", user, workspace).isOutsider).toBe(true);
  });
});
