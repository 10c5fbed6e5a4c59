import { describe, expect, it } from "vitest";
import { cardOf, fileTicket } from "./requests.ts";
import { modes, onScene, type Scene, type SceneOptions } from "./scene.ts";

/** Uwe manages the product and is nobody of the desk; Tom reads along. */
const product: NonNullable<SceneOptions["product"]> = ({ slack, people }) =>
  slack.addChannel({ name: "product", isPrivate: true, members: [people.Uwe, people.Tom] });

const productChannel = ({ slack, people }: Scene) =>
  slack
    .seenBy(people.Uwe)
    .find(({ author, text }) => author === slack.bot.userId && text.includes("Produktmanagement"))?.channel;

describe.each(modes)("product management's own channel over %s", (mode) => {
  it("is asked there, and what is answered below comes back to the ticket and calls its agent", () =>
    onScene(
      mode,
      async (scene) => {
        const { who, internal, settle, pause, slack } = scene;
        const [anna, lena, uwe] = [who("Anna"), who("Lena"), who("Uwe")];
        await fileTicket(scene, anna);
        await lena.commands("claim T-1");
        await lena.commands("consult T-1 Ist mehr Speicher geplant?");
        const asked = uwe.last(productChannel(scene));
        expect(asked.text).toContain("T-1 · Frage an das Produktmanagement");
        expect(asked.text).toContain("Ist mehr Speicher geplant?");
        expect(asked.text).not.toContain("Brandt");
        const news = await anna.news(async () => {
          uwe.writes("Ja, im Frühjahr.", { channel: asked.channel, thread: asked.ts });
          uwe.writes("Was gibt es zum Mittag?", { channel: asked.channel });
          await pause();
          await settle();
        });
        expect(news).toEqual([]);
        expect(lena.last(internal)).toMatchObject({
          thread: cardOf(scene, 1).ts,
          text: expect.stringMatching(/Uwe Hofmann antwortet[\s\S]*Ja, im Frühjahr\./),
        });
        expect(slack.pings().at(-1)).toMatchObject({ users: [lena.id], channel: internal });
        expect(uwe.hears(asked.channel)).toHaveLength(1);
      },
      { product },
    ));

  it("is heard later when the desk was down", () =>
    onScene(
      mode,
      async (scene) => {
        const { who, internal, restart } = scene;
        const [lena, uwe] = [who("Lena"), who("Uwe")];
        await fileTicket(scene, who("Anna"));
        await lena.commands("consult T-1 Ist mehr Speicher geplant?");
        const { channel, ts: thread } = uwe.last(productChannel(scene));
        await restart(() => {
          uwe.writes("Ja, im Frühjahr.", { channel, thread });
        });
        expect(lena.last(internal).text).toContain("Ja, im Frühjahr.");
      },
      { product },
    ));
});
