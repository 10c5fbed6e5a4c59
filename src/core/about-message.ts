const isTicketFirst = /^#?t-?\d/i;

/**
 * The command that saves somebody's message as knowledge, as `parseCommand` reads it. The message is one wording,
 * whatever is written in it: neither a ticket it begins with nor a mark that divides is taken for an order.
 */
export const saveMessageCommand = (message: string): string => {
  const words = message.replace(/[|\s]+/g, " ").trim();
  return `kb add ${isTicketFirst.test(words) ? `– ${words}` : words}`.trim();
};
