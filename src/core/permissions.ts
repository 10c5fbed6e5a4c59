import { isOfClock } from "./call-chain.ts";
import type { Verb } from "./command.ts";
import type { Role } from "./person.ts";
import type { Route } from "./problem.ts";
import type { EscalationReason } from "./ticket.ts";

/** Who may give which order. What is not listed is denied. */
const permitted: Readonly<Record<Verb, readonly Role[]>> = {
  claim: ["agent", "lead"],
  release: ["agent", "lead"],
  transfer: ["agent", "lead"],
  take: ["lead"],
  reply: ["agent", "lead"],
  macro: ["agent", "lead"],
  note: ["agent", "lead"],
  ask: ["agent", "lead"],
  update: ["agent", "lead"],
  promise: ["agent", "lead"],
  consult: ["agent", "lead"],
  send: ["agent", "lead"],
  priority: ["agent", "lead"],
  escalate: ["agent", "lead"],
  acknowledge: ["agent", "lead"],
  settle: ["agent", "lead"],
  resolve: ["agent", "lead"],
  close: ["agent", "lead"],
  reopen: ["agent", "lead"],
  confirm: ["agent", "lead"],
  category: ["agent", "lead"],
  "offer order": ["agent", "lead"],
  "offer repair": ["agent", "lead"],
  "offer consulting": ["agent", "lead"],
  "abuse undo": ["lead"],
  "customer show": ["agent", "lead"],
  "customer set": ["agent", "lead"],
  "customer link": ["agent", "lead"],
  "customer undo": ["agent", "lead"],
  "customer delegate": ["agent", "lead"],
  "customer revoke": ["agent", "lead"],
  "customer export": ["lead"],
  "customer forget": ["lead"],
  show: ["agent", "lead"],
  overview: ["agent", "lead"],
  queue: ["agent", "lead"],
  mine: ["agent", "lead"],
  search: ["agent", "lead"],
  here: ["agent", "lead"],
  away: ["agent", "lead"],
  tick: ["agent", "lead"],
  "incident open": ["agent", "lead"],
  "incident update": ["agent", "lead"],
  "incident end": ["agent", "lead"],
  "incident send": ["agent", "lead"],
  "incident attach": ["agent", "lead"],
  "incident detach": ["agent", "lead"],
  "incident list": ["agent", "lead"],
  help: ["agent", "lead"],
  stats: ["agent", "lead"],
  "stats breaches": ["lead"],
  "stats mine": ["agent", "lead"],
  summary: ["agent", "lead"],
  "kb search": ["agent", "lead"],
  "kb gaps": ["agent", "lead"],
  "kb check": ["agent", "lead"],
  "kb add": ["agent", "lead"],
  "kb variant": ["agent", "lead"],
  "kb edit": ["agent", "lead"],
  "kb drafts": ["agent", "lead"],
  "kb approve": ["lead"],
  "kb discard": ["agent", "lead"],
  "kb retire": ["lead"],
  "kb merge": ["lead"],
  "kb synonym": ["lead"],
  "kb synonyms": ["agent", "lead"],
  "kb separate": ["lead"],
  "kb dismiss": ["lead"],
  "kb undo": ["lead"],
};

/** Whether a role may give an order; tickets about legal matters are the leads' alone (R10). */
export const mayCommand = (role: Role, verb: Verb, route: Route = "support"): boolean =>
  permitted[verb].includes(role) && (route !== "legal" || role === "lead");

/** Who may acknowledge a call: what leads were called for is theirs, what the clock calls for anybody's of the desk. */
export const mayAcknowledge = (role: Role, reason: EscalationReason): boolean =>
  role === "lead" || (role === "agent" && isOfClock(reason));
