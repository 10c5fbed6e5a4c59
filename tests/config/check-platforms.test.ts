import { describe, expect, it } from "vitest";
import { checkPlatforms } from "../../src/config/check-platforms.ts";
import { loadDesk } from "../../src/config/load-desk.ts";
import { sampleDeskFile } from "../support/sample-desk.ts";

const sample = loadDesk(sampleDeskFile);
const web = { platform: "web", channel: "support" } as const;

describe("the channels of a desk file", () => {
  it("can be used when somebody speaks for each of them", () => {
    expect(() => checkPlatforms(sample, ["web"])).not.toThrow();
  });

  it("are refused on a platform that nobody speaks to, with path and remedy", () => {
    const desk = {
      ...sample,
      channels: { support: [web], internal: { platform: "slack", channel: "C1" } as const },
    };
    expect(() => checkPlatforms(desk, ["web"])).toThrow(
      'channels.internal: slack:C1\n  This version does not speak to "slack" yet. Write a channel on: web.',
    );
  });

  it("can be on several platforms", () => {
    const slack = { platform: "slack", channel: "#support" } as const;
    const desk = { ...sample, channels: { ...sample.channels, support: [web, slack] } };
    expect(() => checkPlatforms(desk, ["web", "slack"])).not.toThrow();
    expect(() => checkPlatforms(desk, ["web"])).toThrow("channels.support[1]: slack:#support");
  });

  it("are refused where the playground has none", () => {
    const desk = {
      ...sample,
      channels: { ...sample.channels, support: [{ platform: "web", channel: "help" }] as const },
    };
    expect(() => checkPlatforms(desk, ["web"])).toThrow(
      "channels.support[0]: web:help\n  The playground has no such channel for this. Write web:support.",
    );
  });
});
