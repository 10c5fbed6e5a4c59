import type { Route } from "../../core/problem.ts";
import type { TicketLine } from "../../core/shown-ticket.ts";
import { oneLine } from "../excerpt.ts";
import type { Part } from "../message.ts";
import { link, message, paragraph, text, title } from "../parts.ts";
import { shortTime } from "../time.ts";
import { cardTitle, ticketParts } from "./card.ts";
import { cardForms, claimButton, workButtons } from "./card-actions.ts";
import { dutyButtons, dutyPart } from "./duty.ts";
import { historyLine } from "./history.ts";
import { limitsLine } from "./limits.ts";
import { type AgentRendering, exampleOf, nameOf, type RenderersFor } from "./renderer.ts";

const maxLines = 15;
const maxOverview = 7;
const maxHistory = 12;
const maxFound = 3;
const maxClaims = 5;

/** Support is what most tickets are; of legal matters, lists say nothing. */
const isNamed = (route: Route): boolean => route !== "support" && route !== "legal";

const ticketLine = (line: TicketLine, timeZone: string, { texts, language }: AgentRendering): string => {
  const { sentences, vocabulary } = texts;
  return [
    nameOf(line.ticket),
    ...(isNamed(line.route) ? [vocabulary.route[line.route]] : []),
    vocabulary.priority[line.priority],
    ...(line.expectedReplyAt === null
      ? []
      : [sentences.queue.due(shortTime(line.expectedReplyAt, timeZone, language))]),
    line.agent === null
      ? vocabulary.status[line.status]
      : `${vocabulary.status[line.status]}: ${oneLine(line.agent.name, 25)}`,
    // Of legal matters, lists do not say what they are about.
    [oneLine(line.customer, 30), oneLine(line.about, 60)].filter((words) => words !== "").join(": "),
  ].join(" · ");
};

const lineParts = (
  lines: readonly TicketLine[],
  timeZone: string,
  rendering: AgentRendering,
  atMost: number = maxLines,
): readonly (Part | null)[] => {
  const hidden = lines.length - atMost;
  return [
    ...lines.slice(0, atMost).map((line) => text(ticketLine(line, timeZone, rendering))),
    hidden > 0 ? text(rendering.texts.sentences.queue.more(hidden)) : null,
  ];
};

const queueWords = (category: Route | null, { texts }: AgentRendering) => {
  const { queue, queueOf } = texts.sentences;
  if (category === null) return queue;
  const name = texts.vocabulary.route[category];
  return { title: (count: number) => queueOf.title(name, count), empty: queueOf.empty(name) };
};

const limitsPart = (line: string, { texts }: AgentRendering): Part | null =>
  line === "" ? null : text(texts.sentences.found.limits.only(line));

/** What one person asked to see: a ticket with its history, lists, entries. */
export const listingRenderers: RenderersFor<"shown" | "overview" | "queue" | "mine" | "found"> = {
  shown: ({ card, history }, rendering) => {
    const { shown } = rendering.texts.sentences;
    const hidden = history.length - maxHistory;
    const { form, moreForms } = cardForms(card, rendering);
    const lines = history
      .slice(-maxHistory)
      .map(
        ({ at, entry }) =>
          `${shortTime(at, card.timeZone, rendering.language)} · ${rendering.cut(oneLine(historyLine(entry, rendering), 200))}`,
      );
    return message(
      [
        cardTitle(card, rendering),
        ...ticketParts(card, rendering),
        lines.length === 0 ? null : title(shown.history),
        hidden > 0 ? text(shown.earlier(hidden)) : null,
        text(lines.join("\n")),
      ],
      workButtons(card, rendering),
      form,
      moreForms,
    );
  },

  overview: ({ mine, queue, timeZone, duty }, rendering) => {
    const { sentences } = rendering.texts;
    const own = mine.map((line) => ({ ...line, agent: null }));
    return message(
      [
        mine.length === 0 ? null : title(sentences.mine.title(mine.length)),
        ...lineParts(own, timeZone, rendering, maxOverview),
        queue.length === 0 ? text(sentences.queue.empty) : title(sentences.queue.title(queue.length)),
        ...lineParts(queue, timeZone, rendering, maxOverview),
        dutyPart(duty, rendering),
        text(sentences.overview.help(exampleOf(rendering, "help"))),
      ],
      [
        ...dutyButtons(duty, rendering),
        ...queue.slice(0, maxClaims).map(({ ticket }) => claimButton(ticket, rendering)),
      ],
    );
  },

  queue: ({ lines, timeZone, category, duty }, rendering) => {
    const words = queueWords(category, rendering);
    const head = lines.length === 0 ? text(words.empty) : title(words.title(lines.length));
    return message(
      [head, ...lineParts(lines, timeZone, rendering), dutyPart(duty, rendering)],
      dutyButtons(duty, rendering),
    );
  },

  mine: ({ lines, timeZone }, rendering) => {
    const words = rendering.texts.sentences.mine;
    if (lines.length === 0) return paragraph(words.empty(exampleOf(rendering, "queue")));
    const own = lines.map((line) => ({ ...line, agent: null }));
    return message([title(words.title(lines.length)), ...lineParts(own, timeZone, rendering)]);
  },

  found: ({ text: searched, entries }, rendering) => {
    const { sentences } = rendering.texts;
    const words = oneLine(searched, 60);
    return entries.length === 0
      ? paragraph(sentences.found.nothing(words))
      : message([
          title(sentences.found.title(words)),
          ...entries
            .slice(0, maxFound)
            .flatMap((entry) => [
              link(entry.url, entry.title),
              text(rendering.cut(entry.gist)),
              limitsPart(limitsLine(entry.limits, rendering), rendering),
            ]),
        ]);
  },
};
