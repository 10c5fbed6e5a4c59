import type { CustomerRecord } from "../../src/core/customer.ts";
import type { CustomerChange } from "../../src/core/customer-field.ts";
import type { AgentSay } from "../../src/core/say.ts";
import { at, type Filling, materials, timeZone } from "./materials.ts";

/** Sentences about customers in the directory, with parameters. */
export const directorySamples = (filling: Filling) => {
  const { words, many } = filling;
  const { anna, tom } = materials(filling);
  const agent = words("Tom Berg");
  const change: CustomerChange = {
    number: 1,
    customer: "10484",
    field: "note",
    value: words("Bitte nur vormittags anrufen"),
    before: "",
    listed: "",
    by: tom,
    at,
    undoes: null,
  };
  const bare: CustomerRecord = {
    number: "10484",
    company: words("Praxis Ohlendorf"),
    name: words("Dr. Ohlendorf"),
    tier: "standard",
    products: [],
    domains: [],
    blocked: null,
    delegates: [],
    note: null,
  };
  const record: CustomerRecord = {
    ...bare,
    blocked: "unpaid",
    delegates: many([words("Jana Vogt")]),
    note: words("Bitte nur vormittags anrufen"),
    corrected: many([{ field: "note", listed: "", by: agent, at }]),
  };
  return {
    customerShown: [
      {
        say: "customerShown",
        number: "10484",
        record,
        people: many([
          { ...anna, linkedBy: null },
          { ...anna, linkedBy: tom },
        ]),
        delegates: many([{ id: "d1", customer: "10484", person: anna, by: tom, at, until: at }]),
        changes: many([change, { ...change, value: null }]),
        timeZone,
      },
      {
        say: "customerShown",
        number: "10484",
        record: bare,
        people: [],
        delegates: [],
        changes: [],
        timeZone,
      },
      {
        say: "customerShown",
        number: "10484",
        record: "noList",
        people: [{ ...anna, linkedBy: null }],
        delegates: [],
        changes: [],
        timeZone,
      },
    ],
    customerCorrected: [
      {
        say: "customerCorrected",
        agent,
        number: "10484",
        field: "note",
        before: "",
        now: words("Bitte nur vormittags anrufen"),
        isListed: false,
      },
      {
        say: "customerCorrected",
        agent,
        number: "10484",
        field: "blocked",
        before: "",
        now: "unpaid",
        isListed: true,
      },
    ],
    customerLinked: [{ say: "customerLinked", ticket: 12, agent, number: "10484" }],
    delegateAllowed: [{ say: "delegateAllowed", by: agent, person: agent, until: at, timeZone }],
    delegateRevoked: [{ say: "delegateRevoked", by: agent, person: agent }],
    noKnownCustomer: [{ say: "noKnownCustomer", ticket: 12 }],
    noCustomers: [{ say: "noCustomers" }],
    noRecords: [
      { say: "noRecords", atWord: "noList" },
      { say: "noRecords", atWord: "notAnswered" },
    ],
    noCorrection: [{ say: "noCorrection", ticket: 12 }],
    noSuchCustomer: [{ say: "noSuchCustomer", number: words("99999"), example: "10484" }],
    noSuchNumber: [{ say: "noSuchNumber", number: words("99"), example: "10484" }],
    noSuchPerson: [
      { say: "noSuchPerson", name: words("Ben"), several: false },
      { say: "noSuchPerson", name: words("Ben"), several: true },
    ],
    isTheCustomer: [{ say: "isTheCustomer", name: words("Anna") }],
  } satisfies { readonly [Name in AgentSay["say"]]?: readonly Extract<AgentSay, { say: Name }>[] };
};
