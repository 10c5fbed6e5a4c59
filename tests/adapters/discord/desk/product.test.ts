import { describe, expect, it } from "vitest";
import { cardOf, fileTicket } from "./requests.ts";
import { onScene, type Scene, type SceneOptions } from "./scene.ts";

/** Uwe manages the product and is nobody of the desk; Tom reads along. */
const product: NonNullable<SceneOptions["product"]> = ({ discord, people, roles }) => {
  const channel = discord.addTextChannel({ name: "product", visibleTo: [roles.agents] });
  discord.overwrite(channel, people.Uwe, { allow: ["ViewChannel"] });
  return channel;
};

const asked = ({ who }: Scene) => {
  const question = who("Uwe")
    .hears()
    .find(({ text }) => text.includes("Frage an das Produktmanagement"));
  if (question === undefined) throw new Error("Product management was not asked.");
  return question;
};

const consult = async (scene: Scene): Promise<void> => {
  await fileTicket(scene, scene.who("Anna"));
  await scene.who("Lena").commands("claim", { ticket: "T-1" });
  await scene.who("Lena").commands("consult", { ticket: "T-1", text: "Ist mehr Speicher geplant?" });
};

describe("product management's own channel", () => {
  it.each([
    ["with Discord's own reply", false],
    ["in a thread below", true],
  ])("is asked there, and what is answered %s comes back to the ticket and calls its agent", (_, inThread) =>
    onScene(
      async (scene) => {
        const { who, internal, discord, pause } = scene;
        const [anna, lena, uwe] = [who("Anna"), who("Lena"), who("Uwe")];
        await consult(scene);
        const question = asked(scene);
        expect(question.text).toContain("Ist mehr Speicher geplant?");
        expect(question.text).not.toContain("Brandt");
        const news = await anna.news(async () => {
          if (inThread)
            uwe.writes("Ja, im Frühjahr.", { in: discord.startThread(uwe.id, question.id, "Speicher") });
          else uwe.writes("Ja, im Frühjahr.", { in: question.channel, replyTo: question.id });
          uwe.writes("Was gibt es zum Mittag?", { in: question.channel });
          await pause();
        });
        expect(news).toEqual([]);
        expect(lena.last(internal)).toMatchObject({
          thread: cardOf(scene, 1).id,
          text: expect.stringMatching(/Uwe Hofmann antwortet[\s\S]*Ja, im Frühjahr\./),
        });
        expect(discord.pings().at(-1)).toMatchObject({ users: [lena.id] });
        expect(uwe.hears(question.channel)).toHaveLength(1);
      },
      { product },
    ),
  );
});
