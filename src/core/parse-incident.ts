import type { Verb } from "./command.ts";
import { firstWord, missing, type Read, type Reader } from "./read-words.ts";

/** Reads a service and what customers are told: `mail Everything is slow.` */
export const readOpen: Reader = (rest) => {
  const [service, text] = firstWord(rest);
  return service === ""
    ? missing("incident open", "service")
    : { verb: "incident open", service, text: text === "" ? null : text };
};

/** `I-3` and what follows it. */
const withIncident =
  (verb: Verb, build: (incident: number, text: string) => Read): Reader =>
  (rest) => {
    const [, digits, text = ""] = /^#?i-?(\d{1,9})(?!\S)\s*([\s\S]*)$/i.exec(rest) ?? [];
    return digits === undefined ? missing(verb, "incident") : build(Number(digits), text.trim());
  };

/** Reads an incident and the news of it. */
export const readUpdate: Reader = withIncident("incident update", (incident, text) =>
  text === "" ? missing("incident update", "text") : { verb: "incident update", incident, text },
);

/** Reads an incident and the last word on it, which may be asked for later. */
export const readEnd: Reader = withIncident("incident end", (incident, text) => ({
  verb: "incident end",
  incident,
  text: text === "" ? null : text,
}));

/** Reads the incident that a ticket is to belong to. */
export const readAttach: Reader = withIncident("incident attach", (incident) => ({
  verb: "incident attach",
  incident,
}));
