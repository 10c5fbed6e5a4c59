import type { Case, TicketCase } from "./case.ts";
import type { Party } from "./person.ts";

/**
 * What the desk does for a fee, once the customer has agreed: something done for them (R15), the repair of what others
 * caused (R12), consulting beyond a short answer (R5).
 */
export const chargedWork = ["order", "repair", "consulting"] as const;
/** One of them. */
export type ChargedWork = (typeof chargedWork)[number];

/** A charge notice that a customer was shown, and their word on it. */
export type Offer = {
  readonly work: ChargedWork;
  /** Exactly what the customer read. */
  readonly notice: string;
  /** Milliseconds since 1970. */
  readonly shownAt: number;
  /** The agent who made the offer; `null`: the bot showed it while it took the request in. */
  readonly by: Party | null;
  /** Key of the post that shows it. */
  readonly post: string;
  /** `null`: no answer so far, or never. */
  readonly answer: { readonly agreed: boolean; readonly at: number } | null;
  /** Somebody of the desk has written since: a bare "yes" may answer that, and only the button counts. */
  readonly interrupted?: true;
};

/** How the consent to a charge stands on a ticket; `due`: an order whose customer was not asked, or did not say. */
export type Charge = {
  readonly work: ChargedWork;
  readonly status: "due" | "waiting" | "unanswered" | "agreed" | "refused";
  /** When the customer answered; `null`: they have not. */
  readonly at: number | null;
};

type Offered = Pick<Case, "offers" | "openPost">;

/** All that was offered in a case, the earliest first. */
export const offersOf = ({ offers = [] }: Pick<Case, "offers">): readonly Offer[] => offers;

/** The latest offer of a kind of work; `null`: none was made. */
export const latestOffer = (subject: Pick<Case, "offers">, work: ChargedWork): Offer | null =>
  offersOf(subject).findLast((offer) => offer.work === work) ?? null;

const isOpen = ({ openPost }: Offered, { answer, post }: Offer): boolean =>
  answer === null && post === openPost;

/** The offer that waits for the customer's word; one whose post has lost its buttons waits no longer. */
export const openOffer = (subject: Offered): Offer | null =>
  offersOf(subject).findLast((offer) => isOpen(subject, offer)) ?? null;

/** The case after somebody of the desk has written to its customer. */
export const interrupted = <Subject extends Pick<Case, "offers">>(subject: Subject): Subject =>
  subject.offers === undefined
    ? subject
    : {
        ...subject,
        offers: subject.offers.map((offer) =>
          offer.answer === null ? { ...offer, interrupted: true } : offer,
        ),
      };

const chargeOf = (subject: Offered, offer: Offer): Charge => {
  const { work, answer } = offer;
  if (answer !== null) return { work, status: answer.agreed ? "agreed" : "refused", at: answer.at };
  return { work, status: isOpen(subject, offer) ? "waiting" : "unanswered", at: null };
};

/** What is, or should be, charged on a ticket, and what its customer says to it. */
export const chargesOf = (subject: TicketCase): readonly Charge[] =>
  chargedWork.flatMap((work): readonly Charge[] => {
    const offer = latestOffer(subject, work);
    const charge = offer === null ? null : chargeOf(subject, offer);
    const isDue = work === "order" && subject.route === "order";
    if (isDue && (charge === null || charge.status === "unanswered"))
      return [{ work, status: "due", at: null }];
    return charge === null ? [] : [charge];
  });
