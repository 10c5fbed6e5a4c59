import { describe, expect, test } from "vitest";
import { longTime, shortTime } from "../../src/messages/time.ts";

const winter = Date.UTC(2027, 0, 7, 13, 30);
const summer = Date.UTC(2027, 6, 31, 22, 5);

describe("a time", () => {
  test("stands in the customer's language and the desk's time zone", () => {
    expect(longTime(winter, "Europe/Berlin", "de")).toBe("Donnerstag, 7. Januar, 14:30 Uhr");
    expect(longTime(winter, "Europe/Berlin", "en")).toBe("Thursday, 7 January, 14:30");
  });

  test("follows summer time, past midnight too", () => {
    expect(longTime(summer, "Europe/Berlin", "de")).toBe("Sonntag, 1. August, 00:05 Uhr");
    expect(longTime(summer, "America/New_York", "en")).toBe("Saturday, 31 July, 18:05");
  });

  test("is short in lists", () => {
    expect(shortTime(winter, "Europe/Berlin", "de")).toBe("Do 7.1. 14:30");
    expect(shortTime(winter, "Europe/Berlin", "en")).toBe("Thu 7 Jan 14:30");
  });

  test("in a zone that does not exist is an error", () => {
    expect(() => longTime(winter, "Europe/Nowhere", "de")).toThrow(RangeError);
  });
});
