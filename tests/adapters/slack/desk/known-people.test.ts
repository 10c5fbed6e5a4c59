import { describe, expect, it } from "vitest";
import { until } from "../../../support/until.ts";
import { modes, onScene, type Scene } from "./scene.ts";

const question = "Wie richte ich mein Postfach in Outlook ein?";
const readAhead = "people of the support channels are read ahead";

const readers = ({ slack }: Scene): readonly unknown[] =>
  slack.calls("users.info").map(({ args }) => args["user"]);

const haveBeenRead = ({ logged }: Scene): Promise<true> =>
  until("everybody to be read", async () =>
    logged.some(({ message }) => message === readAhead) ? true : undefined,
  );

/** Joins the open support channel, is read, and asks at once. */
const newcomerAsks = async (scene: Scene): Promise<void> => {
  const { slack, support, settle } = scene;
  const nora = slack.addUser({ name: "nora", displayName: "Nora Neu", locale: "de-DE" });
  await haveBeenRead(scene);
  slack.join(nora, support.open);
  await until("the newcomer to be read", async () => readers(scene).includes(nora) || undefined);
  slack.post(nora, support.open, question);
  await settle();
  expect(readers(scene).filter((user) => user === nora)).toHaveLength(1);
  expect(slack.seenBy(nora, support.open).at(-1)?.replies).toHaveLength(1);
};

describe.each(modes)("people whom the desk knows before they write, over %s", (mode) => {
  it("are those in the channels at the start: their first answer is one call", () =>
    onScene(mode, async (scene) => {
      const { slack, who, settle } = scene;
      await haveBeenRead(scene);
      await settle();
      const before = slack.calls().length;
      who("Anna").writes(question);
      await settle();
      expect(
        slack
          .calls()
          .slice(before)
          .map(({ method }) => method)
          .filter((method) => method !== "reactions.add"),
      ).toEqual(["chat.postMessage"]);
      expect(who("Anna").hears()).toHaveLength(1);
    }));

  it("are those who join", () => onScene(mode, newcomerAsks));

  it("are those who join also where the app is not told of it, by the message in the channel", () =>
    onScene(mode, async (scene) => {
      scene.slack.setSubscriptions(["message.channels", "message.groups", "message.im", "app_mention"]);
      await newcomerAsks(scene);
    }));

  it("are those who join also where only the event tells of it", () =>
    onScene(mode, async (scene) => {
      const { slack, support } = scene;
      await haveBeenRead(scene);
      slack.setSubscriptions(["member_joined_channel"]);
      const nora = slack.addUser({ name: "nora" });
      slack.join(nora, support.closed);
      await until("the newcomer to be read", async () => readers(scene).includes(nora) || undefined);
    }));
});

describe("a desk that cannot read people ahead", () => {
  it("answers as before, says so once, and stops while it is asking", () =>
    onScene("socket", async (scene) => {
      const { slack, logged, restart, who, settle } = scene;
      await haveBeenRead(scene);
      slack.failAlways("conversations.members", { error: "unknown_method" });
      await restart();
      who("Anna").writes(question);
      await settle();
      expect(who("Anna").hears()).toHaveLength(1);
      expect(logged.filter(({ level }) => level === "warn")).toMatchObject([
        { message: expect.stringContaining("not all read ahead") },
      ]);
      slack.failAlways("conversations.members", { delayMs: 300 });
      await restart();
      await restart();
      slack.failAlways("conversations.members", null);
      expect(logged.filter(({ level }) => level === "error")).toEqual([]);
    }));
});
