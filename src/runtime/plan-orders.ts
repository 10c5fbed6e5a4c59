import type { Case } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Order } from "../core/order.ts";
import type { Language } from "../core/person.ts";

/** An order and the key of the post it concerns. */
export type Planned = { readonly key: string | null; readonly order: Order };

/** In which languages a case's orders are worded. */
export type Languages = { readonly desk: Language; readonly actor: Language };

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
  const isNews = effect.say.say === "escalationCard" && effect.ping.length === 0;
  return isNews ? "update" : "createOrUpdate";
};

const toDesk = (subject: Case, effect: Inside, { desk }: Languages): Post => ({
  order: "post",
  destination: effect.kind === "card" ? { to: "internal" } : { to: "underCard", caseId: subject.id },
  onlyFor: null,
  content: { audience: "desk", say: effect.say, language: desk },
  ping: effect.ping,
  mode: modeOf(effect),
});

const toOne = (effect: Extract<Effect, { kind: "tell" }>, { actor }: Languages): Post => ({
  order: "post",
  destination: { to: "conversation", conversation: effect.in },
  onlyFor: effect.to,
  content: { ...effect.content, language: actor },
  ping: [],
  mode: "create",
});

/** Turns an effect into what a platform is to do; `null` for effects that stay in the database. */
export const planOrder = (subject: Case, effect: Effect, languages: Languages): Planned | null => {
  switch (effect.kind) {
    case "reply":
    case "revise":
      return { key: effect.key, order: toCustomer(subject, effect) };
    case "card":
    case "inform":
      return { key: effect.key, order: toDesk(subject, effect, languages) };
    case "tell":
      return { key: effect.key, order: toOne(effect, languages) };
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
