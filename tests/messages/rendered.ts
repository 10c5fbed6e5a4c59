import { type Language, languages } from "../../src/core/person.ts";
import type { AgentSay, CustomerSay } from "../../src/core/say.ts";
import type { Message, Part } from "../../src/messages/message.ts";
import { renderAgent } from "../../src/messages/render-agent.ts";
import { renderCustomer } from "../../src/messages/render-customer.ts";
import { agentSamples } from "./agent-samples.ts";
import { customerSamples } from "./customer-samples.ts";
import type { Filling } from "./materials.ts";

/** A sample and what became of it in one language. */
export type Rendered<Say> = { readonly say: Say; readonly language: Language; readonly message: Message };

export const caseId = "0192f0c0-7b1a-7c3e-9a55-3f1d2c4b5a69";

/** Every sample for customers in both languages. */
export const renderedForCustomers = (filling: Filling): readonly Rendered<CustomerSay>[] =>
  languages.flatMap((language) =>
    Object.values(customerSamples(filling))
      .flat()
      .map((say: CustomerSay) => ({ say, language, message: renderCustomer(say, { language, caseId }) })),
  );

/** Every sample for the desk in both languages. */
export const renderedForDesk = (filling: Filling): readonly Rendered<AgentSay>[] =>
  languages.flatMap((language) =>
    Object.values(agentSamples(filling))
      .flat()
      .map((say: AgentSay) => ({ say, language, message: renderAgent(say, { language }) })),
  );

const wordsOf = (part: Part): string => {
  if (part.part === "fields") return part.fields.map(({ label }) => label).join("\n");
  return part.part === "text" || part.part === "title" ? part.text : "";
};

/** The desk's own words in a message: no quotes, and no buttons, which speak for whoever presses them. */
export const ownWords = ({ parts, form }: Message): string =>
  [
    ...parts.map(wordsOf),
    ...(form ? [form.title, form.open, form.submit, ...form.fields.map(({ label }) => label)] : []),
  ].join("\n");
