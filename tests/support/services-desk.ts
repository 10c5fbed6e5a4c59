import { join } from "node:path";
import { stringify } from "yaml";
import { folderWith } from "../directory/files/temporary-folder.ts";

const mail = {
  id: "mail",
  name: { de: "E-Mail", en: "Mail" },
  words: ["mail", "posteingang", "inbox"],
};
const web = { id: "web", name: { de: "Webspace", en: "Web space" }, words: ["webseite", "www"] };

/**
 * The desk file of a small desk that knows two services, "mail" and "web".
 *
 * @param ofMail what else the list says of the service "mail".
 * @param services what else the desk file says of services.
 */
export const servicesDeskFile = (ofMail: object = {}, services: object = {}): string => {
  const folder = folderWith({
    "customers.csv":
      "number,company,name\n10131,Werk Eins,Anna\n10248,Werk Zwei,Ben\n10317,Werk Drei,Cora\n10402,Werk Vier,Dirk\n10466,Werk Fünf,Emil\n",
    "services.yaml": stringify([{ ...mail, ...ofMail }, web]),
    "desk.yaml": stringify({
      desk: {
        company: "Muster",
        links: { help: "https://help.example", status: "https://status.example" },
      },
      channels: { support: ["web:support"], internal: "web:internal" },
      customers: { file: "customers.csv", number: { pattern: "[1-9][0-9]{4}", example: "10131" } },
      services: { file: "services.yaml", ...services },
    }),
  });
  return join(folder, "desk.yaml");
};
