import { join } from "node:path";
import { stringify } from "yaml";
import { calibrateEmbeddings } from "../../src/cli/kb-calibrate.ts";
import { embeddingsAccess } from "../../src/config/embeddings-access.ts";
import { loadDesk } from "../../src/config/load-desk.ts";
import type { Log } from "../../src/runtime/parts.ts";
import { folderWith } from "../directory/files/temporary-folder.ts";
import { meantBase } from "../fakes/embeddings/synonyms.ts";
import { type LoopbackDesk, startLoopbackDesk } from "./loopback-desk.ts";

const channels = { support: ["web:support"], internal: "web:internal" };

/** The desk file of a desk that knows the base of the fake endpoint, and asks it at this address; `null`: asks nobody. */
export const meantDeskFile = (url: string | null, answers: object = {}): string => {
  const embeddings = url === null ? null : { url, model: "fake" };
  const folder = folderWith({
    "customers.csv": "number,company,name\n10584,Beispielwerke GmbH,Anna Beispiel\n",
    "knowledge.yaml": stringify(meantBase),
    "desk.yaml": stringify({
      desk: { company: "Muster", links: { help: "https://help.example" } },
      channels,
      customers: { file: "customers.csv", number: { pattern: "[1-9][0-9]{4}", example: "10584" } },
      knowledge: { files: ["knowledge.yaml"] },
      answers: { ...answers, embeddings },
    }),
  });
  return join(folder, "desk.yaml");
};

/** Starts a desk on that file. */
export const startMeantDesk = (deskFile: string, log: Log): Promise<LoopbackDesk> =>
  startLoopbackDesk(undefined, { deskFile, log });

/** What `desk kb calibrate` does on that desk; what it prints is not shown. */
export const calibrateMeantDesk = async ({ store }: LoopbackDesk, deskFile: string): Promise<void> => {
  const desk = loadDesk(deskFile);
  await calibrateEmbeddings(desk, embeddingsAccess(desk, { embeddingsKey: null }), {
    store,
    write: () => {},
  });
};
