import { dirname, resolve } from "node:path";
import { DataFileError } from "../directory/files/data-file-error.ts";
import { readYaml } from "../directory/files/yaml-file.ts";
import { completeCalendars } from "./calendars.ts";
import { type Desk, deskSchema } from "./desk.ts";

/** A desk file that cannot be used; its message tells the operator every error, its line and its remedy. */
export class DeskFileError extends DataFileError {
  override readonly name = "DeskFileError";
}

const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
};

/**
 * Reads, checks and completes a desk file.
 *
 * @throws {DeskFileError} listing all errors at once.
 */
export const loadDesk = (name: string): Desk => {
  const file = resolve(name);
  const {
    desk,
    knowledge,
    calendars: inFile,
    ...rest
  } = readYaml(file, "desk file", deskSchema(dirname(file)), DeskFileError);
  const links = Object.values(desk.links).filter((link) => link !== null);
  const hosts = knowledge.hosts ?? [...new Set(links.map((link) => new URL(link).host))];
  const calendars = completeCalendars(inFile, { timeZone: desk.timeZone, holidays: rest.holidays });
  return deepFreeze({ file, ...desk, ...rest, calendars, knowledge: { ...knowledge, hosts } });
};
