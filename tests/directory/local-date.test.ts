import { expect, it } from "vitest";
import { localDate } from "../../src/directory/local-date.ts";

it.each([
  ["2026-03-04T22:59:59Z", "Europe/Berlin", "2026-03-04"],
  ["2026-03-04T23:00:00Z", "Europe/Berlin", "2026-03-05"],
  ["2026-07-04T22:00:00Z", "Europe/Berlin", "2026-07-05"],
  ["2026-03-05T04:59:59Z", "America/New_York", "2026-03-04"],
])("at %s it is in %s the day %s", (at, zone, day) => expect(localDate(Date.parse(at), zone)).toBe(day));
