import type { Case } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Order } from "../core/order.ts";
import type { Language } from "../core/person.ts";
import type { Settings } from "../core/settings.ts";
import type { Parts } from "./parts.ts";

/** An order and the key of the post it concerns. */
export type Planned = { readonly key: string | null; readonly order: Order };

/** In which languages a case's orders are worded, by whom, and where people are written to alone. */
export type Wording = { readonly desk: Language; readonly actor: Language } & Pick<Parts, "direct"> &
  Pick<Settings, "company">;

type Post = Extract<Order, { order: "post" }>;
type Said = Extract<Effect, { kind: "reply" | "revise" }>;
type Inside = Extract<Effect, { kind: "card" | "inform" }>;

const toCustomer = (subject: Case, effect: Said): Post => ({
  order: "post",
  destination: { to: "conversation", conversation: subject.conversation },
  onlyFor: effect.kind === "reply" && effect.private ? subject.customer.key : null,
  content: { audience: "customer", say: effect.say, language: subject.language },
  ping: [],
  mode: effect.kind === "reply" ? "create" : "update",
});

/** News of an escalation changes its card, and adds none when the call went out on the card of a storm. */
const modeOf = (effect: Inside): Post["mode"] => {
  if (effect.kind === "inform") return "create";
  const isNews = effect.say.say === "escalationCard" && effect.ping.length === 0 && effect.isCall !== true;
  return isNews ? "update" : "createOrUpdate";
};

const toDesk = (subject: Case, effect: Inside, { desk }: Wording): Post => ({
  order: "post",
  destination:
    effect.kind === "card" ? { to: effect.in ?? "internal" } : { to: "underCard", caseId: subject.id },
  onlyFor: null,
  content: { audience: "desk", say: effect.say, language: desk },
  ping: effect.ping,
  mode: modeOf(effect),
});

const toOne = (effect: Extract<Effect, { kind: "tell" }>, { actor }: Wording): Post => ({
  order: "post",
  destination: { to: "conversation", conversation: effect.in },
  onlyFor: effect.to,
  content: { ...effect.content, language: actor },
  ping: [],
  mode: "create",
});

/** It stands under no key, so that what is answered there is no word to the customer of this case. */
const toColleague = (
  subject: Case,
  { to, key, say }: Extract<Effect, { kind: "write" }>,
  wording: Wording,
): Planned => {
  const conversation = wording.direct(to);
  if (conversation === null)
    return { key, order: toDesk(subject, { kind: "inform", key, say, ping: [to] }, wording) };
  const content = { audience: "desk", say, language: wording.desk } as const;
  const destination = { to: "conversation", conversation } as const;
  return { key: null, order: { order: "post", destination, onlyFor: to, content, ping: [], mode: "create" } };
};

/** It stands under no key: what its reader answers there does not belong to this case. */
const toHolder = (
  { language }: Case,
  { to, code }: Extract<Effect, { kind: "sendCode" }>,
  { direct, company }: Wording,
): Planned | null => {
  const conversation = direct(to);
  if (conversation === null) return null;
  const say = { say: "linkCode", company, code } as const;
  const content = { audience: "customer", say, language } as const;
  const destination = { to: "conversation", conversation } as const;
  return {
    key: null,
    order: { order: "post", destination, onlyFor: to, content, ping: [], mode: "create" },
  };
};

/** Turns an effect into what a platform is to do; `null` for effects that stay in the database. */
export const planOrder = (subject: Case, effect: Effect, wording: Wording): Planned | null => {
  switch (effect.kind) {
    case "reply":
    case "revise":
      return { key: effect.key, order: toCustomer(subject, effect) };
    case "card":
    case "inform":
      return { key: effect.key, order: toDesk(subject, effect, wording) };
    case "tell":
      return { key: effect.key, order: toOne(effect, wording) };
    case "write":
      return toColleague(subject, effect, wording);
    case "sendCode":
      return toHolder(subject, effect, wording);
    case "settle":
      return { key: effect.key, order: { order: "settle" } };
    case "withdraw":
      return { key: effect.key, order: { order: "delete" } };
    case "react": {
      const { conversation } = subject;
      return { key: null, order: { order: "react", conversation, messageId: effect.messageId } };
    }
    case "hide":
      return {
        key: null,
        order: { order: "hide", conversation: effect.in, messageId: effect.messageId },
      };
    default:
      return null;
  }
};
