import { expect, test } from "vitest";
import type { LightState } from "../../../src/core/light.ts";
import { readLights, writeLight } from "../../../src/storage/lights.ts";
import { now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const state = (checkedAt: number, light: LightState["light"] = "green"): LightState => ({
  light,
  since: now,
  checkedAt,
  against: { direction: "worse", looks: 2 },
  reason: { why: "unreachable", detail: "Zeit überschritten" },
});

export const lightsContract = (fixture: Fixture) => {
  const write = (before: LightState | null, after: LightState): Promise<boolean> =>
    fixture.store.tx((db) => writeLight(db, "mail", before, after));

  test("what is known of a service is given back as it was written", async () => {
    expect(await write(null, state(now))).toBe(true);
    expect(await write(state(now), state(now + 1, "red"))).toBe(true);
    expect([...(await fixture.store.read(readLights))]).toEqual([["mail", state(now + 1, "red")]]);
  });

  test("a look that was added to something older is not written", async () => {
    await write(null, state(now));
    expect(await write(null, state(now + 1, "red"))).toBe(false);
    await write(state(now), state(now + 2));
    expect(await write(state(now), state(now + 3, "red"))).toBe(false);
    expect((await fixture.store.read(readLights)).get("mail")).toEqual(state(now + 2));
  });
};
