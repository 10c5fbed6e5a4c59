import { keyOf } from "../config/channels.ts";
import { checkPlatforms } from "../config/check-platforms.ts";
import type { Desk } from "../config/desk.ts";
import { embeddingsAccess } from "../config/embeddings-access.ts";
import type { Environment } from "../config/environment.ts";
import { loadDesk } from "../config/load-desk.ts";
import { numberFormat } from "../directory/customer-number.ts";
import { readCustomers } from "../directory/customers.ts";
import { readServices } from "../directory/services.ts";
import { readKnowledge } from "../knowledge/knowledge.ts";
import { loadSynonyms } from "../knowledge/load-synonyms.ts";
import { withAdded } from "../knowledge/with-added.ts";
import { type DatabasePlace, nameOfDatabase } from "../storage/open-store.ts";
import { checkCustomers } from "./check-customers.ts";
import { checkEmbeddings } from "./check-embeddings.ts";
import { checkMacros } from "./check-macros.ts";
import { addedIn } from "./desk-store.ts";
import { printFindings, printVerdict, type Section } from "./findings.ts";
import { print } from "./print.ts";

/** A platform that an adapter speaks to. */
export type CheckedPlatform = {
  /** As in the desk file. */
  readonly key: string;
  /** As people call it. */
  readonly name: string;
  /** Looks whether the desk can work there; an empty list when the desk file does not name it. */
  readonly look: (desk: Desk, environment: Environment) => Promise<readonly Section[]>;
};

/** How many answers and synonyms there are, in files and what was added to them in chat or by imports. */
const knowledgeLine = async (
  { files, hosts, synonyms: file }: Desk["knowledge"],
  place: DatabasePlace,
): Promise<string> => {
  const sources = { files: await readKnowledge(files, hosts), hosts, synonyms: await loadSynonyms(file) };
  const { entries, synonyms } = withAdded(sources, await addedIn(place));
  const inFiles = new Set(sources.files.map(({ id }) => id)).size;
  const all = new Set(entries.map(({ id }) => id)).size;
  const added = all === inFiles ? "" : `, ${all - inFiles} of them from chat or imported`;
  const others = synonyms.size === 0 ? "" : `, groups of synonyms: ${new Set(synonyms.values()).size}`;
  return `${all} answers${added}${others}`;
};

/** Which of the three kinds of desks it is: with records, with numbers alone, or without either. */
const customersLine = ({ customers }: Desk): string => {
  if (customers === undefined)
    return "none, as there is no section `customers`: no number is asked for, and R1 is off by itself";
  const { file, lookup, number } = customers;
  if (file !== null) return String(readCustomers(file, numberFormat(number)).size);
  return lookup === null
    ? "no list: numbers are taken at the customer's word"
    : "no list: they are looked up";
};

const printFiles = async (desk: Desk, place: DatabasePlace): Promise<void> => {
  const services = desk.services.file === null ? [] : readServices(desk.services.file);
  const knowledge = await knowledgeLine(desk.knowledge, place);
  const channels = desk.channels.support.map(({ platform, channel }) => `${platform}:${channel}`).join(", ");
  print(`Desk        ${desk.company} (${desk.file})`);
  const { internal, product } = desk.channels;
  const asked = product === undefined ? "" : `; product management in ${keyOf(product)}`;
  print(`Channels    customers in ${channels}; the desk in ${keyOf(internal)}${asked}`);
  print(`Customers   ${customersLine(desk)}`);
  print(`Knowledge   ${knowledge}`);
  print(
    `Services    ${services.length}, ${services.filter(({ light }) => light !== "green").length} impaired`,
  );
  print(`Calendars   ${["the desk's own", ...desk.calendars.map(({ name }) => name)].join(", ")}`);
  print(`Macros      ${desk.macros.length}`);
  print(`Data        ${nameOfDatabase(place)}`);
};

/**
 * Reads everything a desk would read at its start, and says what it found; then looks at the live platforms and the
 * model that the desk file names.
 *
 * @throws {Error} listing what is wrong, each with path, value and remedy.
 */
export const checkDesk = async (
  environment: Environment,
  platforms: readonly CheckedPlatform[],
): Promise<void> => {
  const desk = loadDesk(environment.deskFile);
  checkPlatforms(
    desk,
    platforms.map(({ key }) => key),
  );
  await printFiles(desk, environment);
  const found: Section[] = [...checkMacros(desk)];
  printFindings("Macros", found);
  for (const { name, look } of platforms) {
    const sections = await look(desk, environment);
    printFindings(name, sections);
    found.push(...sections);
  }
  const customers = await checkCustomers(desk, environment);
  printFindings("Customers", customers);
  found.push(...customers);
  const embeddings = await checkEmbeddings(embeddingsAccess(desk, environment));
  printFindings("Embeddings", embeddings);
  found.push(...embeddings);
  if (found.length > 0) print("");
  printVerdict(found);
};
