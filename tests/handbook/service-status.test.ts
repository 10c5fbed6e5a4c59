import { describe, it } from "vitest";
import { aCase } from "./cases.ts";
import { aPause } from "./events.ts";
import { aVagueProblem, facts, mailIsDown, saying, settings, understood } from "./facts.ts";
import { given } from "./given.ts";

const vague = understood([aVagueProblem("Mail geht nicht!")]);
const start = aCase("listening", { identity: { kind: "unknown" } });

describe("R11 an impaired service", () => {
  it("is told at once, with the status page, and nobody is held up by questions", () => {
    given(start)
      .when(aPause(), facts({ understanding: vague, impaired: [mailIsDown] }))
      .leadsTo({
        status: "confirming",
        subject: { told: ["impaired:mail", "askForMore"], hurry: true },
        says: [
          {
            say: "serviceImpaired",
            services: [{ name: "E-Mail", notice: "Wir arbeiten daran." }],
            statusUrl: settings.links.status,
          },
          { say: "readBack", incomplete: true },
        ],
      });
  });

  it("is told before the number is asked for", () => {
    given(aCase())
      .when(aPause(), facts({ understanding: vague, impaired: [mailIsDown] }))
      .leadsTo({ status: "intake", says: ["serviceImpaired", { say: "askNumber" }] });
  });

  it("is told once a case, and a second one when it comes", () => {
    const both = [mailIsDown, { ...mailIsDown, id: "web", name: { de: "Web", en: "Web" }, notice: null }];
    given({ ...start, told: ["impaired:mail"], hurry: true })
      .when(aPause(), facts({ understanding: vague, impaired: [mailIsDown] }))
      .leadsTo({ says: ["readBack"] })
      .when(aPause(), facts({ understanding: vague, impaired: both }))
      .leadsTo({ says: [{ say: "serviceImpaired", services: [{ name: "Web", notice: null }] }] });
  });

  it("is nothing to somebody who reports no fault", () => {
    given(start)
      .when(
        aPause(),
        facts({
          understanding: saying("Das Menü gefällt mir nicht.", { kind: "change_request" }),
          impaired: [mailIsDown],
        }),
      )
      .leadsTo({ says: ["readBack"] });
  });

  it("is not spoken of while all lights are green", () => {
    given(start)
      .when(aPause(), facts({ understanding: vague }))
      .leadsTo({ says: ["askPiece"] });
  });

  it("has no link when the desk has no status page", () => {
    const links = { ...settings.links, status: null };
    given(start)
      .when(
        aPause(),
        facts({ understanding: vague, impaired: [mailIsDown], settings: { ...settings, links } }),
      )
      .leadsTo({ says: [{ say: "serviceImpaired", statusUrl: null }, "readBack"] });
  });
});
