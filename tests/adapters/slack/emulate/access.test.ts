import { describe, expect, it } from "vitest";
import { scopes } from "../../../../adapters/slack/setup/manifest.ts";
import { onEmulate } from "./scene.ts";

const without = (scope: string): readonly string[] => scopes.filter((one) => one !== scope);
const question = "Wie richte ich mein Postfach in Outlook ein?";
/** The desk looks for what it missed this often. */
const sweepMs = 10 * 60_000;
const nothing = async (): Promise<void> => {};

describe("access to emulate's Slack, which checks scopes and signs events", () => {
  it.each(["channels:read", "groups:read"])("names the scope %s at the start when it is missing", (scope) =>
    expect(onEmulate(nothing, { scopes: without(scope) })).rejects.toThrow(`lacks the scope ${scope}.`),
  );

  it("says what an answer lacks that it may not post", () =>
    onEmulate(
      async ({ workspace, say, letPass, fromBot, complaints }) => {
        await say("Anna", workspace.support, question);
        await letPass(0);
        expect(await fromBot("Anna")).toEqual([]);
        expect(complaints.join("\n")).toContain("the app lacks the scope chat:write");
      },
      { scopes: without("chat:write") },
    ));

  it("takes no event that another secret signed, and finds by itself what it was about", () =>
    onEmulate(
      async ({ workspace, say, letPass, fromBot }) => {
        await say("Anna", workspace.support, question);
        await letPass(0);
        expect(workspace.deliveries()).toMatchObject([{ status_code: 401 }]);
        expect(await fromBot("Anna")).toEqual([]);
        await letPass(sweepMs);
        expect(await fromBot("Anna")).toHaveLength(1);
      },
      { signedWith: "another secret" },
    ));

  it("hears of channels where the bot is not, of which Slack tells nothing, and lets them be", () =>
    onEmulate(async ({ workspace, say, letPass, complaints }) => {
      const { people, wire, deliveries } = workspace;
      const { channel } = await people.Ben.client.conversations.create({ name: "ben", is_private: true });
      await say("Ben", channel?.id ?? "", question);
      await letPass(3000);
      expect(deliveries()).toMatchObject([{ status_code: 200 }]);
      expect(wire.calls("chat.postMessage")).toEqual([]);
      expect(complaints).toEqual([]);
    }));

  it("leaves no server behind", async () => {
    const urls: string[] = [];
    await onEmulate(async ({ workspace }) => {
      urls.push(...workspace.servers());
    });
    expect(urls).toHaveLength(3);
    for (const url of urls) await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});
