import type { LightState } from "../core/light.ts";
import type { ColumnKit } from "./columns/kit.ts";

/** What is known of services from looking at them (R11). */
export const lightTable = ({ table, id, ms, json }: ColumnKit) =>
  table("service_lights", {
    service: id("service"),
    checkedAt: ms("checked_at").notNull(),
    state: json<LightState>("state").notNull(),
  });
