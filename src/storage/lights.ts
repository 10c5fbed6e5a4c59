import { and, eq } from "drizzle-orm";
import type { LightState } from "../core/light.ts";
import type { Database } from "./database.ts";
import { statement } from "./prepared.ts";

const selectLights = statement(
  () => ({}),
  ({ orm, tables: { serviceLights } }) =>
    orm.select({ service: serviceLights.service, state: serviceLights.state }).from(serviceLights),
);

/** What is known of each service that was looked at. */
export const readLights = async (db: Database): Promise<ReadonlyMap<string, LightState>> =>
  new Map((await selectLights(db, {})).map(({ service, state }) => [service, state]));

/**
 * Writes down what is known after a look. `false`: somebody has looked meanwhile, and nothing was written.
 *
 * @param before what the look was added to; `null`: nothing was known.
 */
export const writeLight = async (
  { orm, tables: { serviceLights } }: Database,
  service: string,
  before: LightState | null,
  state: LightState,
): Promise<boolean> => {
  const row = { service, checkedAt: state.checkedAt, state };
  const written =
    before === null
      ? await orm
          .insert(serviceLights)
          .values(row)
          .onConflictDoNothing()
          .returning({ service: serviceLights.service })
      : await orm
          .update(serviceLights)
          .set(row)
          .where(and(eq(serviceLights.service, service), eq(serviceLights.checkedAt, before.checkedAt)))
          .returning({ service: serviceLights.service });
  return written.length > 0;
};
