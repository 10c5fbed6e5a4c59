import { type Case, inDialogue } from "../core/case.ts";
import type { Facts } from "../core/facts.ts";
import type { Identity, NotCustomer } from "../core/identity.ts";
import { type Decision, done, goOn, type Rule } from "../core/rule.ts";
import { chosenAct } from "./chosen-act.ts";
import { fileLegal } from "./file-ticket.ts";
import { speak } from "./speak.ts";

/** Who is taken in on a route of their own. */
type Interested = Exclude<NotCustomer, "other" | "legal">;

const askWho = (subject: Case): Decision => {
  const awaiting = { about: "whoAreYou" } as const;
  const { base, effects } = speak(subject, "who", { say: "askWhoYouAre" });
  return done({ ...base, asked: [...subject.asked, awaiting], status: "intake", awaiting }, effects);
};

/** Who has no number is nobody the desk knows, unless it has none at all. */
const withoutNumber = ({ identity }: Case): Identity =>
  identity.kind === "account" ? identity : { kind: "unknown" };

/** Asked once who they are; after that the request is taken in without a number. */
const noCustomer = (subject: Case): Decision =>
  subject.route === "support" && !subject.asked.some(({ about }) => about === "whoAreYou")
    ? askWho(subject)
    : goOn({ ...subject, identity: withoutNumber(subject) }, [], { notCustomer: true });

const sayGoodbye = (subject: Case, facts: Facts): Decision => {
  const { base, effects } = speak(subject, "notOurs", {
    say: "notOurs",
    company: facts.settings.company,
    help: facts.settings.links.help,
  });
  return done({ ...base, openPost: null, status: "declined", reason: "notCustomer" }, effects);
};

const onRoute = (subject: Case, as: Interested): Case => ({
  ...subject,
  route: as,
  identity: ["given", "account"].includes(subject.identity.kind)
    ? subject.identity
    : { kind: "notCustomer", as },
});

/** What a prospect or partner is asked once, unless they have said it. */
const askInterest = (subject: Case, as: Interested): Decision => {
  const awaiting = { about: "interest" } as const;
  const { base, effects } = speak(subject, "interest", { say: "askInterest", as });
  return done({ ...base, asked: [...subject.asked, awaiting], status: "intake", awaiting }, effects, { as });
};

/** "I'd like to become a customer" is shorter; whoever writes more has said what they have in mind. */
const wordsOfAnInterest = 9;

const takeIn = (subject: Case, as: Interested, facts: Facts): Decision => {
  const routed = onRoute(subject, as);
  const saysEnough = facts.understanding.problems.some(
    ({ reading, text }) => reading.exact || text.split(/\s+/).length >= wordsOfAnInterest,
  );
  const wasAsked = subject.asked.some(({ about }) => about === "interest");
  return saysEnough || wasAsked ? goOn(routed, [], { as }) : askInterest(routed, as);
};

const become = (subject: Case, as: NotCustomer, facts: Facts): Decision => {
  switch (as) {
    case "legal":
      return fileLegal(subject, facts);
    case "other":
      return sayGoodbye(subject, facts);
    default:
      return takeIn(subject, as, facts);
  }
};

/** The route that the customer's own words name; legal before all others. */
export const toldRoute = (subject: Case, facts: Facts): Exclude<NotCustomer, "other"> | null => {
  const kinds = [
    ...facts.understanding.problems.map(({ reading }) => reading.kind),
    facts.understanding.latest.kind,
  ];
  if (kinds.includes("legal")) return "legal";
  if (subject.route !== "support") return null;
  if (kinds.includes("prospect")) return "prospect";
  return kinds.includes("partner") ? "partner" : null;
};

/**
 * R10: who is not a customer is taken in as prospect or partner, or says goodbye politely. A legal matter goes to
 * the leads at once and is never answered in substance.
 */
export const notACustomer: Rule = {
  id: "R10",
  name: "Not a customer",
  decide: (subject, event, facts) => {
    if (!inDialogue(subject)) return undefined;
    const act = chosenAct(subject, event, facts);
    if (act?.act === "notCustomer") return noCustomer(subject);
    if (act?.act === "iAm") return become(subject, act.as, facts);
    const as = toldRoute(subject, facts);
    return as === null ? undefined : become(subject, as, facts);
  },
};
