import { randomUUID } from "node:crypto";
import { signature } from "../../../fakes/slack/fake-slack.ts";
import { fc } from "../../../support/fast-check.ts";
import type { Name } from "./people.ts";
import type { Stand } from "./stand.ts";

/** Something that a customer does in the support channel; `which` counts their own messages. */
export type Happening =
  | { readonly who: Name; readonly does: "write" | "mention" | "stutter"; readonly words: string }
  | { readonly who: Name; readonly does: "reply" | "edit"; readonly words: string; readonly which: number }
  | { readonly who: Name; readonly does: "delete" | "unfurl"; readonly which: number };

const words: Readonly<Record<string, readonly string[]>> = {
  Anna: [
    'Auf www.brandt-keramik.example erscheint seit heute 9 Uhr "500 Internal Server Error".',
    "Kundennummer 10584",
    "Das ist dringend, der Shop steht.",
    "Wir haben nichts geändert.",
  ],
  Ben: [
    "Since this morning nobody can send mail from info@carter-translations.example: 550 relaying denied.",
    "My customer number is 10745",
    "It worked yesterday.",
    "Outlook and the phone both fail.",
  ],
};

const happeningOf = (who: Name): fc.Arbitrary<Happening> => {
  const text = fc.constantFrom(...(words[who] ?? []));
  const which = fc.nat(5);
  const written = fc.record({
    who: fc.constant(who),
    does: fc.constantFrom("write" as const, "mention" as const, "stutter" as const),
    words: text,
  });
  const changed = fc.record({
    who: fc.constant(who),
    does: fc.constantFrom("reply" as const, "edit" as const),
    words: text,
    which,
  });
  const gone = fc.record({
    who: fc.constant(who),
    does: fc.constantFrom("delete" as const, "unfurl" as const),
    which,
  });
  return fc.oneof(
    { arbitrary: written, weight: 3 },
    { arbitrary: changed, weight: 3 },
    { arbitrary: gone, weight: 1 },
  );
};

/** What two customers do within two seconds. */
export const histories: fc.Arbitrary<readonly Happening[]> = fc
  .array(fc.oneof(happeningOf("Anna"), happeningOf("Ben")), { minLength: 1, maxLength: 10 })
  .map((rest): readonly Happening[] => [
    { who: "Anna", does: "write", words: words["Anna"]?.[0] ?? "" },
    { who: "Ben", does: "write", words: words["Ben"]?.[0] ?? "" },
    ...rest,
  ]);

/** Lets it happen while nothing is delivered, and returns what Slack has to tell of it, in order. */
export const happen = (stand: Stand, history: readonly Happening[]): readonly object[] => {
  const { slack, people, support } = stand.workspace;
  const own = new Map<Name, string[]>();
  const gone = new Set<string>();
  slack.hold();
  for (const happening of history) {
    const { who, does } = happening;
    // Slack gives edits whole seconds.
    stand.clock.advance(1100);
    const mine = own.get(who) ?? [];
    own.set(who, mine);
    const left = mine.filter((ts) => !gone.has(ts));
    const chosen = "which" in happening ? left[happening.which % Math.max(left.length, 1)] : undefined;
    switch (does) {
      case "write":
        mine.push(slack.post(people[who], support, happening.words));
        break;
      case "mention":
        mine.push(slack.post(people[who], support, `<@${slack.bot.userId}> ${happening.words}`));
        break;
      case "stutter":
        mine.push(slack.postTwice(people[who], support, happening.words));
        break;
      case "reply":
        if (chosen !== undefined)
          mine.push(slack.post(people[who], support, happening.words, { thread: chosen }));
        break;
      case "edit":
        if (chosen !== undefined) slack.edit(people[who], support, chosen, happening.words);
        break;
      case "unfurl":
        if (chosen !== undefined) slack.unfurl(support, chosen);
        break;
      case "delete":
        if (chosen !== undefined && mine.length > 1) {
          slack.remove(people[who], support, chosen);
          gone.add(chosen);
        }
    }
  }
  return slack
    .deliveries()
    .filter(({ status }) => status === "held")
    .map(({ body }) => body);
};

type Told = { readonly event?: { readonly client_msg_id?: string; readonly ts?: string } };

const tsOf = (body: Told): number => Number(body.event?.ts ?? 0);

/**
 * What is told of a history, with the echo of a message that was sent twice never before the message itself: an echo
 * stands nowhere, and nobody can be answered below it.
 */
export const echoesLast = (told: readonly object[], history: readonly object[]): readonly object[] => {
  const seen = new Set<string>();
  return told.map((body: Told) => {
    const id = body.event?.client_msg_id;
    if (id === undefined || seen.has(id)) return body;
    seen.add(id);
    return history
      .filter((one: Told) => one.event?.client_msg_id === id)
      .reduce<object>((first, one) => (tsOf(one) < tsOf(first) ? one : first), body);
  });
};

/** An echo comes over the same connection as what it repeats, so that it comes after it. */
const connectionOf = (body: Told): "oldest" | "newest" =>
  (body.event?.client_msg_id ?? body.event?.ts ?? "").charCodeAt(0) % 2 === 0 ? "oldest" : "newest";

/** Tells the desk something as Slack would, over one of its two connections or by a request. */
export const tell = async (stand: Stand, body: object): Promise<void> => {
  const { slack } = stand.workspace;
  const address = stand.address();
  if (address === null) {
    const frame = {
      envelope_id: randomUUID(),
      type: "events_api",
      payload: body,
      accepts_response_payload: false,
    };
    slack.sockets.sendRaw(JSON.stringify(frame), connectionOf(body));
    return;
  }
  const text = JSON.stringify(body);
  const seconds = Math.floor(Date.now() / 1000);
  const headers = {
    "content-type": "application/json",
    "x-slack-request-timestamp": String(seconds),
    "x-slack-signature": signature(slack.signingSecret, seconds, text),
  };
  const answer = await fetch(address, { method: "POST", headers, body: text });
  if (answer.status !== 200) throw new Error(`The desk answered ${answer.status}.`);
};
