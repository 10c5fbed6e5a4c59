import type { Accept, DeskSide } from "../../src/runtime/port.ts";

/** What an adapter sees of a desk that takes deliveries as `accept` does and has no tickets. */
export const deskOf = (accept: Accept): DeskSide => ({
  accept,
  missed: () => {},
  macros: () => [],
  openTickets: async () => [],
  formFor: async () => null,
  authorOf: async () => null,
  messageOf: async () => null,
});
