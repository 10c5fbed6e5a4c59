import { describe, it } from "vitest";
import { aCase, aFault } from "./cases.ts";
import { aPause, posted } from "./events.ts";
import { aProblem, aVagueProblem, facts, remarking, settings, understood } from "./facts.ts";
import { given } from "./given.ts";
import { anna } from "./people.ts";

const mail = aProblem(aFault.text, { says: ["what"] });
const known = { kind: "given", number: "10234", inDirectory: true } as const;

describe("R9 the read-back", () => {
  it("says who, which number and what exactly, with the way to help oneself", () => {
    given(aCase("listening", { identity: known }))
      .when(aPause(), facts({ understanding: understood([mail]) }))
      .leadsTo({
        status: "confirming",
        subject: {
          draft: { problems: [aFault], incomplete: false },
          correcting: null,
          openPost: "readBack-0",
        },
        says: [
          {
            say: "readBack",
            name: anna.name,
            problems: [aFault],
            numberEnding: "34",
            incomplete: false,
            help: settings.links.help,
            private: false,
          },
        ],
        decidedBy: "R9",
      });
  });

  it("E1 asks once whether that is everything", () => {
    given(aCase("listening", { identity: known }))
      .when(aPause(), facts({ understanding: understood([mail]) }))
      .leadsTo({ subject: { told: ["askForMore"] }, says: [{ say: "readBack", askForMore: true }] })
      .when(aPause(), facts({ understanding: understood([mail, aProblem("FTP geht nicht.")]) }))
      .leadsTo({ says: [{ say: "readBack", askForMore: false }] });
  });

  it("has no number to show when there is none", () => {
    given(aCase("listening", { identity: { kind: "unknown" } }))
      .when(aPause(), facts({ understanding: understood([mail]) }))
      .leadsTo({ says: [{ say: "readBack", numberEnding: null }] });
  });

  it("says that something is missing", () => {
    given(aCase("listening", { identity: known, hurry: true }))
      .when(aPause(), facts({ understanding: understood([aVagueProblem("Geht nicht.")]) }))
      .leadsTo({ subject: { draft: { incomplete: true } }, says: [{ say: "readBack", incomplete: true }] });
  });

  it("is not repeated when nothing changed", () => {
    given(aCase("confirming", { identity: known, told: ["askForMore"] }))
      .when(posted("hm"), facts({ understanding: remarking("hm", "chatter", [mail]) }))
      .leadsTo({ says: [] })
      .when(aPause(), facts({ understanding: remarking("hm", "chatter", [mail]) }))
      .leadsTo({ status: "confirming", subject: { openPost: "readBack-0" }, says: [], revises: [] });
  });

  it("is repeated with what was added", () => {
    const ftp = aProblem("FTP geht nicht.");
    given(aCase("confirming", { identity: known, told: ["askForMore"] }))
      .when(aPause(), facts({ understanding: understood([mail, ftp], ftp.text, ftp.reading) }))
      .leadsTo({
        says: [{ say: "readBack", problems: [{ text: mail.text }, { text: ftp.text }] }],
        effects: [{ kind: "settle", key: "readBack-0" }],
      });
  });
});
