import { describe, expect, it } from "vitest";
import { fileTicket } from "./requests.ts";
import { onScene } from "./scene.ts";

describe("what every test of this folder notices", () => {
  it("is an internal word that a customer reads", async () => {
    const leak = onScene("socket", async (scene) => {
      await fileTicket(scene, scene.who("Anna"));
      await scene.who("Lena").commands("reply T-1 INTERN das war nicht für Sie");
    });
    await expect(leak).rejects.toThrow("INTERN");
  });

  it("is a customer number where others read along", async () => {
    const leak = onScene("socket", async (scene) => {
      await fileTicket(scene, scene.who("Anna"));
      await scene.who("Lena").commands("reply T-1 Ihre Nummer ist 10584");
    });
    await expect(leak).rejects.toThrow("10584");
  });

  it("is a call that Slack refuses", async () => {
    const mistake = onScene("socket", async (scene) => {
      scene.slack.setScopes(["chat:write"]);
      await fileTicket(scene, scene.who("Anna"));
    });
    await expect(mistake).rejects.toThrow(/missing_scope|Nobody|heard nothing/);
  });
});
