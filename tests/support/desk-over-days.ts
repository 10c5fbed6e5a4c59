import { DateTime } from "luxon";
import type { Command } from "../../src/core/command.ts";
import type { Person } from "../../src/core/person.ts";
import { nextTimerAt } from "../../src/storage/timers.ts";
import { type LoopbackDesk, startLoopbackDesk } from "./loopback-desk.ts";
import { ordered, wrote } from "./loopback-events.ts";
import { person, type Shown } from "./loopback-platform.ts";

/** The clock on the wall of the desk: Monday to Thursday 8 to 18, Friday to 17, Saturday 10 to 14, Bavaria. */
const zone = "Europe/Berlin";
const instant = (text: string): number => DateTime.fromISO(text, { zone }).toMillis();
const wall = (at: number): string => DateTime.fromMillis(at, { zone }).toFormat("ccc dd HH:mm");

/** The sample desk through days and weeks. Times are given as on its wall: `2026-12-07T09:00`. */
export type DeskOverDays = {
  /** Lets time pass and stops at every timer on the way, so that all is said at its own moment. */
  readonly until: (time: string) => Promise<void>;
  /** The desk is down until then. */
  readonly downUntil: (time: string) => Promise<void>;
  /** Somebody new files a fault under a customer number; the first becomes T-1. */
  readonly file: (number?: string) => Promise<void>;
  /** The customer of a ticket writes in its thread. */
  readonly writes: (ticket: number, text: string) => Promise<void>;
  readonly does: (by: Person, ticket: number, command: Command) => Promise<void>;
  /** What was listened for since it was last asked for, each with its time: `Mon 07 09:00  ...`. */
  readonly heard: () => readonly string[];
  readonly stop: LoopbackDesk["stop"];
};

/**
 * Starts it.
 *
 * @param listen the line to keep of something that the desk says; `null`: none.
 */
export const startDeskOverDays = async (
  from: string,
  listen: (shown: Shown) => string | null,
): Promise<DeskOverDays> => {
  const running = await startLoopbackDesk(instant(from));
  const { platform, clock } = running;
  let lines: string[] = [];
  let looked = 0;
  let filed = 0;
  let said = 0;

  const look = (): void => {
    const news = platform.shown.slice(looked).map(listen);
    looked = platform.shown.length;
    lines.push(...news.flatMap((line) => (line === null ? [] : [`${wall(clock.now())}  ${line}`])));
  };
  const letPass = async (ms: number): Promise<void> => {
    await running.letPass(Math.max(0, ms));
    look();
  };
  const write = async (by: Person, text: string, id: string, thread: string | null): Promise<void> => {
    await platform.deliver(wrote(by, text, { id, at: clock.now(), thread }));
  };

  return {
    until: async (time) => {
      const at = instant(time);
      for (;;) {
        const next = await running.store.read(nextTimerAt);
        if (next === null || next >= at) break;
        await letPass(Math.max(1, next - clock.now()));
      }
      await letPass(at - clock.now());
    },
    downUntil: async (time) => {
      await running.restart(instant(time) - clock.now());
      look();
    },
    file: async (number = "10131") => {
      filed += 1;
      const customer = person(`customer${filed}`);
      const fault = `Auf www.shop${filed}.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer ${number}`;
      await write(customer, fault, `m${filed}`, null);
      await letPass(3000);
      await write(customer, "ja", `y${filed}`, `m${filed}`);
      await letPass(0);
    },
    writes: async (ticket, text) => {
      said += 1;
      await write(person(`customer${ticket}`), text, `w${said}`, `m${ticket}`);
      await letPass(0);
    },
    does: async (by, ticket, command) => {
      said += 1;
      await platform.deliver(ordered(by, command, ticket, `order-${said}`, clock.now()));
      await letPass(0);
    },
    heard: () => {
      const known = lines;
      lines = [];
      return known;
    },
    stop: running.stop,
  };
};
