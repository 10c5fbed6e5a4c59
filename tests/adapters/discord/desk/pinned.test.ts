import { describe, expect, it } from "vitest";
import { onScene, type Scene } from "./scene.ts";

const day = 24 * 60 * 60_000;
const route = "PUT /channels/:channel/messages/pins/:message";

const guidesIn = ({ who, support }: Scene) =>
  who("Anna")
    .hears(support)
    .filter(({ text }) => text.startsWith("Welcome to Muster Hosting GmbH"));

describe("what to have at hand (D1), pinned on Discord", () => {
  it("stands in the text channel and in no forum, says where answers come, and no pin is a customer's word", () =>
    onScene(
      async (scene) => {
        await scene.settle();
        const [guide] = guidesIn(scene);
        expect(guide?.text).toContain("a thread of its own that only you and our team can see");
        expect(scene.discord.calls(route).map(({ path }) => path.split("/").at(-1))).toEqual([guide?.id]);
        expect(scene.who("Anna").hears(scene.forum)).toEqual([]);
        // Discord says in the channel that something was pinned; nobody answers that.
        await scene.pause();
        expect(scene.who("Anna").hears()).toEqual([guide]);
        await scene.pass(day);
        expect(guidesIn(scene)).toEqual([guide]);
      },
      { pinned: ["en"] },
    ));

  it("is posted and pinned anew where somebody deleted it", () =>
    onScene(
      async (scene) => {
        await scene.settle();
        const [old] = guidesIn(scene);
        scene.discord.remove(scene.discord.botUserId, old?.id ?? "");
        await scene.pass(day);
        const [guide] = guidesIn(scene);
        expect(guide?.id).not.toBe(old?.id);
        expect(scene.discord.calls(route).at(-1)?.path.split("/").at(-1)).toBe(guide?.id);
        expect(guidesIn(scene)).toHaveLength(1);
      },
      { pinned: ["en"] },
    ));

  it("tells the desk which permission is missing", () =>
    onScene(
      async (scene) => {
        scene.discord.overwrite(scene.support, scene.discord.botUserId, { deny: ["PinMessages"] });
        scene.discord.allow(50013);
        await scene.settle();
        expect(scene.who("Lena").last(scene.internal).text).toContain("give it Pin Messages");
      },
      { pinned: ["en"] },
    ));
});
