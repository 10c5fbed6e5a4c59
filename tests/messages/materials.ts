import type { ShownEntry } from "../../src/core/knowledge.ts";
import type { Party } from "../../src/core/person.ts";
import type { Problem, Problems } from "../../src/core/problem.ts";
import type { Escalation } from "../../src/core/ticket.ts";

/** How the free parts of the samples are filled: as people write, or as nobody should. */
export type Filling = {
  readonly words: (ordinary: string) => string;
  readonly url: (ordinary: string) => string;
  readonly many: <Item>(items: readonly Item[]) => readonly Item[];
};

/** As people write. */
export const ordinary: Filling = { words: (text) => text, url: (url) => url, many: (items) => items };

/** Thursday, 7 January 2027, 14:30 in Berlin. */
export const at = Date.UTC(2027, 0, 7, 13, 30);
/** The desk's zone in the samples. */
export const timeZone = "Europe/Berlin";

/** People, entries and problems that several samples share. */
export const materials = ({ words, url, many }: Filling) => {
  const entry: ShownEntry = {
    id: "mail-create",
    language: "de",
    title: words("E-Mail-Postfach anlegen"),
    gist: words("Postfächer legen Sie im Kundenbereich an."),
    url: url("https://hilfe.example-hoster.de/de/email/postfach-anlegen"),
    path: many([words("Kundenbereich"), words("E-Mail"), words("Neues Postfach")]),
  };
  const bare: ShownEntry = { ...entry, id: "mail-settings", title: words("Servereinstellungen"), path: [] };
  const fault: Problem = {
    text: words("Seit heute früh kommen bei praxis@ohlendorf.example keine Mails mehr an."),
    kind: "fault",
    says: ["what", "where", "when"],
  };
  const order: Problem = {
    text: words("Außerdem bitte die Domain ohlendorf.example verlängern."),
    kind: "order",
    says: [],
  };
  const rest = many([fault, order]);
  const problems: Problems = [fault, ...rest.slice(1)];
  const tom: Party = { key: "web:tom", name: words("Tom Berg") };
  const lea: Party = { key: "web:lea", name: words("Lea Vogt") };
  const anna: Party = { key: "web:anna", name: words("Anna Ohlendorf") };
  const escalation: Escalation = {
    id: "12-1",
    reason: "agentRequest",
    raisedBy: tom,
    why: { internal: words("Kundin hat schon zweimal angerufen.") },
    at,
    acknowledgedBy: null,
    settledBy: null,
  };
  return { entry, bare, fault, problems, tom, lea, anna, escalation };
};
