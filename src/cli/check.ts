import { checkPlatforms } from "../config/check-platforms.ts";
import type { Environment } from "../config/environment.ts";
import { loadDesk } from "../config/load-desk.ts";
import { numberFormat } from "../directory/customer-number.ts";
import { readCustomers } from "../directory/customers.ts";
import { readServices } from "../directory/services.ts";
import { loadKnowledge } from "../knowledge/knowledge.ts";
import { print } from "./print.ts";

/**
 * Reads everything a desk would read at its start, and says what it found. `platforms`: those with an adapter.
 *
 * @throws {Error} listing what is wrong, each with path, value and remedy.
 */
export const checkDesk = async (environment: Environment, platforms: readonly string[]): Promise<void> => {
  const desk = loadDesk(environment.deskFile);
  checkPlatforms(desk, platforms);
  const customers = readCustomers(desk.customers.file, numberFormat(desk.customers.number));
  const services = desk.services.file === null ? [] : readServices(desk.services.file);
  const knowledge = await loadKnowledge(desk.knowledge.files, desk.knowledge.hosts);
  const channels = desk.channels.support.map(({ platform, channel }) => `${platform}:${channel}`).join(", ");
  print(`Desk        ${desk.company} (${environment.deskFile})`);
  print(
    `Channels    customers in ${channels}; the desk in ${desk.channels.internal.platform}:${desk.channels.internal.channel}`,
  );
  print(`Customers   ${customers.size}`);
  print(`Knowledge   ${knowledge.size} answers`);
  print(
    `Services    ${services.length}, ${services.filter(({ light }) => light !== "green").length} impaired`,
  );
  print(`Data        ${environment.dataFolder}`);
  print("All is well.");
};
