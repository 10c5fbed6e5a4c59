import { describe, it } from "vitest";
import { aCase } from "./cases.ts";
import { posted } from "./events.ts";
import { facts, saying } from "./facts.ts";
import { given } from "./given.ts";
import { tom } from "./people.ts";

const words = "Das Passwort ist •••, und es geht nicht.";
const withSecret = { ...posted(words), secret: true as const };
const read = facts({ understanding: saying(words) });

describe("R7 a password in a message", () => {
  it("is answered in private: nobody needs it", () => {
    given(aCase())
      .when(withSecret, read)
      .leadsTo({ says: [{ say: "secretTold", private: true }] });
  });

  it("is answered on a ticket, too, and once a case", () => {
    given(aCase("claimed"))
      .when(withSecret, read)
      .leadsTo({ says: ["secretTold"] });
    given(aCase("listening", { told: ["secretTold"] }))
      .when(withSecret, read)
      .leadsTo({ says: [] });
  });

  it("is not answered to others than the customer", () => {
    given(aCase())
      .when({ ...withSecret, person: tom }, read)
      .leadsTo({ says: [] });
  });
});
