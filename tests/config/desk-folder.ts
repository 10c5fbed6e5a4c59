import { join } from "node:path";
import type { Desk } from "../../src/config/desk.ts";
import { loadDesk } from "../../src/config/load-desk.ts";
import { folderWith, messageOf } from "../directory/files/temporary-folder.ts";

/** The sections of the smallest desk file. */
export const smallest: Readonly<Record<string, string>> = {
  desk: "{ company: Muster, links: { help: 'https://help.example.com/de' } }",
  channels: "{ support: ['web:support'], internal: 'web:internal' }",
  customers: "{ file: customers.csv, number: { pattern: '[1-9][0-9]{4}', example: '10584' } }",
};

const others = {
  "customers.csv": "number,company,name\n",
  "services.yaml": "[]\n",
  "knowledge/mail.yaml": "[]\n",
  "knowledge/dns.yaml": "[]\n",
  "knowledge/readme.md": "",
};

const yamlOf = (sections: Readonly<Record<string, string>>): string =>
  Object.entries(sections)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");

/** A folder with a desk file and the files it names. */
export const deskFolder = (text: string | Uint8Array): string => folderWith({ ...others, "desk.yaml": text });

/** The desk of the smallest file, some sections written differently; and the folder it lies in. */
export const deskWith = (sections: Readonly<Record<string, string>> = {}): { desk: Desk; folder: string } => {
  const folder = deskFolder(yamlOf({ ...smallest, ...sections }));
  return { desk: loadDesk(join(folder, "desk.yaml")), folder };
};

/** What an operator reads who starts with this text as desk file in the folder `/srv`. */
export const refusalOfText = (text: string | Uint8Array): string => {
  const folder = deskFolder(text);
  return messageOf(folder, () => loadDesk(join(folder, "desk.yaml")));
};

/** The same for the smallest file, one section written differently: the lines about its one error. */
export const refusalOf = (section: string, value: string): string => {
  const message = refusalOfText(yamlOf({ ...smallest, [section]: value }));
  const [heading, ...fault] = message.split("\n\n");
  if (heading !== "The desk file /srv/desk.yaml has one error:") throw new Error(message);
  return fault.join("\n\n");
};
