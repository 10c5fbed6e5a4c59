/** Rules of the support handbook that a desk may do without; the others hold it together, or have a key of their own. */
export const switchableRules = ["R1", "R4", "R7", "R8", "R15", "C8", "D1", "D2", "D3"] as const;
/** One of them. */
export type SwitchableRule = (typeof switchableRules)[number];

/** Which of them, and which hints on tone, a desk may do without. */
export const switchable = [...switchableRules, "G3", "G4", "E3", "I3"] as const;
/** One of them. */
export type Switchable = (typeof switchable)[number];

/**
 * What becomes a ticket, where support handbooks disagree: what the documentation leaves open; that and, as closed
 * tickets, what it has answered; what is broken or urgent.
 */
export const ticketProfiles = ["unanswered", "everyCase", "emergencies"] as const;
/** One of them. */
export type TicketProfile = (typeof ticketProfiles)[number];
