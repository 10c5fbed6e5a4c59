import { incidentActionId, openIncidentActionId } from "../../core/act-id.ts";
import { type Incident, incidentName, latestWords } from "../../core/incident.ts";
import type { LookReason } from "../../core/light.ts";
import { oneLine, shortName } from "../excerpt.ts";
import { endForm, updateForm } from "../forms.ts";
import type { Action, Message } from "../message.ts";
import { button, fields, message, paragraph, quote, text, title } from "../parts.ts";
import { longTime, shortTime } from "../time.ts";
import { type AgentRendering, exampleOf, nameOf, type RenderersFor } from "./renderer.ts";

const maxLines = 15;
const maxTickets = 20;
const maxServices = 25;

const endButton = (incident: number, { texts }: AgentRendering): Action =>
  button(incidentActionId(incident, "incident end"), texts.sentences.incidentCard.end);

const card = (
  { incident, tickets, timeZone }: { incident: Incident; tickets: number; timeZone: string },
  rendering: AgentRendering,
): Message => {
  const { texts, language, cut } = rendering;
  const words = texts.sentences.incidentCard;
  const { number, service, openedAt, openedBy, ended } = incident;
  const name = incidentName(number);
  const said = latestWords(incident);
  const isOpen = ended === null;
  return message(
    [
      title((isOpen ? words.title : words.over)(name, shortName(service.name[language]))),
      fields([
        [words.since, shortTime(openedAt, timeZone, language)],
        ended && [words.until, `${shortTime(ended.at, timeZone, language)}, ${shortName(ended.by.name)}`],
        [words.openedBy, openedBy === null ? words.desk : shortName(openedBy.name)],
        [words.tickets, String(tickets)],
      ]),
      ...(said === null ? [isOpen ? text(words.silent) : null] : [text(words.latest), quote(cut(said))]),
    ],
    isOpen ? [endButton(number, rendering)] : [],
    isOpen ? updateForm(incidentActionId(number, "incident update"), texts) : null,
  );
};

const reasonOf = (reason: LookReason, { texts }: AgentRendering): string => {
  const words = texts.sentences.incidentSuggested.reason;
  switch (reason.why) {
    case "unreachable":
      return words.unreachable(oneLine(reason.detail, 200));
    case "status":
      return words.status(reason.status);
    case "words":
      return words.words;
    case "moved":
      return words.moved(oneLine(reason.to, 200));
    case "certificate":
      return words.certificate;
    case "statusPage":
      return words.statusPage(oneLine(reason.words, 300));
  }
};

/** The cards of incidents and of what speaks for one (R11). */
const incidentCards: RenderersFor<
  "incidentCard" | "incidentSuggested" | "certificateExpires" | "serviceRecovered"
> = {
  incidentCard: card,

  incidentSuggested: ({ service, because }, rendering) => {
    const { texts, language, cut } = rendering;
    const words = texts.sentences.incidentSuggested;
    const name = service === null ? null : shortName(service.name[language]);
    const example = exampleOf(rendering, "incident open").replace("mail", service?.id ?? "mail");
    const parts =
      because.because === "tickets"
        ? [
            title(words.tickets(because.tickets.length, because.minutes)),
            name === null ? null : text(words.service(name)),
            text(words.names(because.tickets.slice(-maxTickets).map(nameOf).join(", "))),
          ]
        : [
            title(words.look[because.light](name ?? "")),
            because.reason === null ? null : quote(cut(reasonOf(because.reason, rendering))),
          ];
    return message(
      [...parts, text(words.how(example))],
      service === null ? [] : [button(openIncidentActionId(service.id), words.open, "primary")],
    );
  },

  certificateExpires: ({ service, until, timeZone }, { texts, language }) =>
    paragraph(
      texts.sentences.certificateExpires(shortName(service[language]), longTime(until, timeZone, language)),
    ),

  serviceRecovered: ({ service, incident }, rendering) => {
    const words = rendering.texts.sentences.serviceRecovered;
    return message(
      [
        text(words.works(shortName(service[rendering.language]))),
        incident === null ? null : text(words.end(incidentName(incident))),
      ],
      incident === null ? [] : [endButton(incident, rendering)],
    );
  },
};

/** What one person hears of an incident, and what stands below the card of a ticket. */
const incidentAnswers: RenderersFor<
  | "incidentTold"
  | "incidentDetached"
  | "incidentDone"
  | "incidentOpenAlready"
  | "noSuchIncident"
  | "incidentIsOver"
  | "noSuchService"
  | "incidentEndText"
  | "notInIncident"
  | "inIncidentAlready"
  | "incidents"
> = {
  incidentTold: ({ incident, step, text: said, by }, { texts, cut }) => {
    const words = texts.sentences.incidentTold;
    const name = incidentName(incident);
    return message([
      text(step === "updated" ? words.updated(name, shortName(by ?? "")) : words[step](name)),
      said === null ? null : quote(cut(said)),
    ]);
  },

  incidentDetached: ({ ticket, incident, agent }, { texts }) =>
    paragraph(texts.sentences.incidentDetached(nameOf(ticket), incidentName(incident), shortName(agent))),

  incidentDone: ({ incident, service, step, tickets }, { texts, language }) => {
    const words = texts.sentences.incidentDone;
    const name = incidentName(incident);
    return paragraph(
      step === "opened"
        ? words.opened(name, shortName(service[language]), tickets)
        : words[step](name, tickets),
    );
  },

  incidentOpenAlready: ({ incident, service }, { texts, language }) =>
    paragraph(texts.sentences.incidentOpenAlready(incidentName(incident), shortName(service[language]))),

  noSuchIncident: ({ incident }, rendering) =>
    paragraph(
      rendering.texts.sentences.noSuchIncident(incidentName(incident), exampleOf(rendering, "incident list")),
    ),

  incidentIsOver: ({ incident }, rendering) =>
    paragraph(
      rendering.texts.sentences.incidentIsOver(incidentName(incident), exampleOf(rendering, "incident list")),
    ),

  noSuchService: ({ name, known }, { texts: { sentences } }) =>
    paragraph(
      known.length === 0
        ? sentences.noSuchService.none
        : sentences.noSuchService.others(oneLine(name, 40), known.slice(0, maxServices).join(", ")),
    ),

  incidentEndText: ({ incident, service, tickets }, { texts, language }) => {
    const words = texts.sentences.incidentEndText;
    return message(
      [text(words.ask(incidentName(incident), shortName(service[language]), tickets))],
      [],
      endForm(incidentActionId(incident, "incident end"), texts),
    );
  },

  notInIncident: ({ ticket }, { texts }) => paragraph(texts.sentences.notInIncident(nameOf(ticket))),

  inIncidentAlready: ({ ticket, incident }, { texts }) =>
    paragraph(texts.sentences.inIncidentAlready(nameOf(ticket), incidentName(incident))),

  incidents: ({ lines, timeZone }, { texts, language }) => {
    const words = texts.sentences.incidents;
    if (lines.length === 0) return paragraph(words.none);
    const hidden = lines.length - maxLines;
    return message([
      title(words.title(lines.length)),
      ...lines.slice(0, maxLines).map(({ incident: { number, service, openedAt }, tickets }) => {
        const since = shortTime(openedAt, timeZone, language);
        return text(words.line(incidentName(number), shortName(service.name[language]), since, tickets));
      }),
      hidden > 0 ? text(words.more(hidden)) : null,
    ]);
  },
};

/** Everything that the desk's people read of incidents. */
export const incidentRenderers = { ...incidentCards, ...incidentAnswers };
