import { describe, expect, it } from "vitest";
import { scopes } from "../../../../adapters/slack/setup/manifest.ts";
import { onScene, type Scene } from "./scene.ts";

const day = 24 * 60 * 60_000;

const guidesIn = ({ who, support }: Scene) =>
  who("Anna")
    .hears(support.open)
    .filter(({ text }) => text.startsWith("Willkommen bei Muster Hosting GmbH"));

const pinCalls = ({ slack, support }: Scene) =>
  slack.calls("pins.add").filter(({ args }) => args["channel"] === support.open);

const outcomes = (scene: Scene) => pinCalls(scene).map(({ answer }) => answer?.["error"] ?? "ok");

describe("what to have at hand (D1), pinned on Slack", () => {
  it("stands in each support channel once, over restarts, and no pin is a customer's word", () =>
    onScene(
      "socket",
      async (scene) => {
        await scene.settle();
        const [guide] = guidesIn(scene);
        expect(guide?.text).toContain("Kundennummer");
        expect(pinCalls(scene)[0]?.args).toMatchObject({ timestamp: guide?.ts });
        await scene.restart();
        expect(guidesIn(scene)).toEqual([guide]);
        expect(outcomes(scene)).toEqual(["ok", "already_pinned"]);
        // Slack says in the channel that something was pinned; nobody answers that.
        await scene.pause();
        const said = scene
          .who("Anna")
          .hears(scene.support.open)
          .map(({ text }) => text);
        expect(said).toEqual([guide?.text, "pinned a message to this channel."]);
        expect(scene.slack.calls("pins.add").map(({ args }) => args["channel"])).toEqual([
          ...Object.values(scene.support),
          ...Object.values(scene.support),
        ]);
      },
      { pinned: ["de"] },
    ));

  it("is posted and pinned anew where somebody deleted it", () =>
    onScene(
      "socket",
      async (scene) => {
        await scene.settle();
        scene.slack.removeAnyones(scene.support.open, guidesIn(scene)[0]?.ts ?? "");
        await scene.pass(day);
        expect(guidesIn(scene)).toHaveLength(1);
        expect(outcomes(scene)).toEqual(["ok", "message_not_found", "ok"]);
      },
      { pinned: ["de"] },
    ));

  it("is not said twice when the answer to its post was lost", () =>
    onScene(
      "socket",
      async (scene) => {
        scene.slack.failNext("chat.postMessage", { drop: "after" });
        await scene.pass(60_000);
        expect(guidesIn(scene)).toHaveLength(1);
        expect(outcomes(scene)).toEqual(["ok"]);
      },
      { pinned: ["de"] },
    ));

  it("tells the desk which scope is missing", () =>
    onScene(
      "socket",
      async (scene) => {
        scene.slack.setScopes(scopes.filter((scope) => scope !== "pins:write"));
        scene.slack.allow("missing_scope");
        await scene.settle();
        expect(scene.who("Lena").last(scene.internal).text).toContain("the app lacks the scope pins:write");
        expect(guidesIn(scene)).toHaveLength(1);
      },
      { pinned: ["de"] },
    ));
});
