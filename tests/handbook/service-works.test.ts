import { describe, it } from "vitest";
import { aCase } from "./cases.ts";
import { aPause } from "./events.ts";
import { aVagueProblem, facts, mailIsDown, saying, settings, understood } from "./facts.ts";
import { given } from "./given.ts";

const mailWorks = { ...mailIsDown, light: "green" as const, notice: null };
const working = [mailWorks];
const vague = understood([aVagueProblem("Mail geht nicht!")]);
const start = aCase("listening", { identity: { kind: "unknown" } });

describe("R11 a service that works", () => {
  it("is named kindly before the fault is filed, with the status page, and the customer is asked on", () => {
    given(start)
      .when(aPause(), facts({ understanding: vague, working }))
      .leadsTo({
        status: "intake",
        subject: { told: ["working", "explained"], hurry: false },
        says: [
          { say: "serviceWorks", services: ["E-Mail"], statusUrl: settings.links.status, private: false },
          { say: "askPiece", piece: "where" },
        ],
      });
  });

  it("is named once a case", () => {
    given({ ...start, told: ["working"] })
      .when(aPause(), facts({ understanding: vague, working }))
      .leadsTo({ says: ["askPiece"] });
  });

  it("has a page of its own to look at, where its file names one", () => {
    const statusUrl = "https://mail.muster-hosting.example/status";
    given(start)
      .when(aPause(), facts({ understanding: vague, working: [{ ...mailWorks, statusUrl }] }))
      .leadsTo({ says: [{ say: "serviceWorks", statusUrl }, "askPiece"] });
  });

  it("is not named to somebody who is upset", () => {
    const upset = understood([aVagueProblem("Mail geht SCHON WIEDER nicht!!!", { upset: true })]);
    given(start)
      .when(aPause(), facts({ understanding: upset, working }))
      .leadsTo({ says: ["askPiece"] });
  });

  it("is not named beside one that is impaired, nor to somebody who reports no fault", () => {
    const impaired = [{ ...mailIsDown, id: "web", name: { de: "Web", en: "Web" } }];
    given(start)
      .when(aPause(), facts({ understanding: vague, working, impaired }))
      .leadsTo({ says: ["serviceImpaired", "readBack"] });
    given(start)
      .when(
        aPause(),
        facts({ understanding: saying("Bitte ein Postfach mehr.", { kind: "order" }), working }),
      )
      .leadsTo({ says: ["chargeNotice"] });
  });
});
