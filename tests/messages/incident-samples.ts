import type { Incident } from "../../src/core/incident.ts";
import type { AgentSay } from "../../src/core/say.ts";
import { at, type Filling, materials, timeZone } from "./materials.ts";

type IncidentSay = Extract<
  AgentSay["say"],
  | `incident${string}`
  | `noSuch${"Incident" | "Service"}`
  | "serviceRecovered"
  | "certificateExpires"
  | "notInIncident"
  | "inIncidentAlready"
>;
type IncidentSamples = { readonly [Name in IncidentSay]: readonly Extract<AgentSay, { say: Name }>[] };

/** Every sentence about incidents for the desk's people. */
export const incidentSamples = (filling: Filling): IncidentSamples => {
  const { words, many } = filling;
  const { anna: by } = materials(filling);
  const name = { de: words("E-Mail"), en: words("Mail") };
  const service = { id: "mail", name };
  const news = [{ text: words("Wir arbeiten daran."), by, at }];
  const open: Incident = { number: 3, service, openedAt: at, openedBy: by, news, ended: null };
  const silent: Incident = { ...open, openedBy: null, news: [] };
  const over: Incident = { ...open, ended: { by, at } };
  const tickets = many([12, 13]);
  const text = words("Die Ursache ist gefunden.");
  return {
    incidentCard: [open, silent, over].map((incident) => ({
      say: "incidentCard",
      incident,
      tickets: 2,
      timeZone,
    })),
    incidentSuggested: [
      { say: "incidentSuggested", service, because: { because: "tickets", tickets, minutes: 30 } },
      { say: "incidentSuggested", service: null, because: { because: "tickets", tickets, minutes: 30 } },
      { say: "incidentSuggested", service, because: { because: "look", light: "red", reason: null } },
      ...(
        [
          { why: "unreachable", detail: text },
          { why: "status", status: 503 },
          { why: "words" },
          { why: "moved", to: filling.url("https://www.example.com/neu") },
          { why: "certificate", until: at },
          { why: "statusPage", words: text },
        ] as const
      ).map((reason) => ({
        say: "incidentSuggested" as const,
        service,
        because: { because: "look", light: "red", reason } as const,
      })),
      { say: "incidentSuggested", service, because: { because: "look", light: "yellow", reason: null } },
    ],
    certificateExpires: [{ say: "certificateExpires", service: name, until: at, timeZone }],
    serviceRecovered: [
      { say: "serviceRecovered", service: name, incident: 3 },
      { say: "serviceRecovered", service: name, incident: null },
    ],
    incidentTold: (["opened", "updated", "ended"] as const).flatMap((step) => [
      { say: "incidentTold", incident: 3, step, text, by: by.name },
      { say: "incidentTold", incident: 3, step, text: null, by: null },
    ]),
    incidentDetached: [{ say: "incidentDetached", ticket: 12, incident: 3, agent: by.name }],
    incidentDone: (["opened", "updated", "ended"] as const).flatMap((step) =>
      [0, 1, 2].map((count) => ({
        say: "incidentDone" as const,
        incident: 3,
        service: name,
        step,
        tickets: count,
      })),
    ),
    incidentOpenAlready: [{ say: "incidentOpenAlready", incident: 3, service: name }],
    noSuchIncident: [{ say: "noSuchIncident", incident: 3 }],
    incidentIsOver: [{ say: "incidentIsOver", incident: 3 }],
    noSuchService: [
      { say: "noSuchService", name: words("mehl"), known: many(["mail", "dns"]) },
      { say: "noSuchService", name: words("mehl"), known: [] },
    ],
    incidentEndText: [1, 2].map((count) => ({
      say: "incidentEndText",
      incident: 3,
      service: name,
      tickets: count,
    })),
    notInIncident: [{ say: "notInIncident", ticket: 12 }],
    inIncidentAlready: [{ say: "inIncidentAlready", ticket: 12, incident: 3 }],
    incidents: [
      {
        say: "incidents",
        lines: many([
          { incident: open, tickets: 2 },
          { incident: silent, tickets: 0 },
        ]),
        timeZone,
      },
      { say: "incidents", lines: [{ incident: open, tickets: 1 }], timeZone },
      { say: "incidents", lines: [], timeZone },
    ],
  };
};
