import { readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import * as z from "zod";

const folder = new URL("../../examples/muster-hosting/", import.meta.url);

const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

const bothLanguages = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });

const deskShape = z.looseObject({
  desk: z.looseObject({ company: z.string(), links: z.record(z.string(), z.url({ protocol: /^https$/ })) }),
  customers: z.looseObject({
    file: z.string(),
    number: z.looseObject({ pattern: z.string(), example: z.string() }),
  }),
  knowledge: z.strictObject({ files: z.array(z.string()).min(1), hosts: z.array(z.string()).min(1) }),
  services: z.strictObject({ file: z.string() }),
});

const entryShape = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/),
  language: z.enum(["de", "en"]),
  title: z.string().min(1),
  variants: z.array(z.string().min(1)).min(6).max(12),
  gist: z.string().min(1).max(300),
  url: z.url({ protocol: /^https$/ }),
  path: z.array(z.string().min(1)).max(5),
  official: z.boolean(),
  kind: z.literal("selfCheck").optional(),
});

const list = z.string().transform((cell) => (cell === "" ? [] : cell.split(";")));

const customerShape = z.strictObject({
  number: z.string(),
  company: z.string().min(1),
  name: z.string().min(1),
  tier: z.enum(["standard", "business", "premium"]),
  products: list.refine((products) => products.length > 0),
  domains: list,
  blocked: z.enum(["", "unpaid"]),
  delegates: list,
});

const serviceShape = z.strictObject({
  id: z.string().min(1),
  name: bothLanguages,
  light: z.enum(["green", "yellow", "red"]),
  words: z.array(z.string().min(1)).min(1),
  notice: bothLanguages.optional(),
});

/** The sample desk file, as far as its other files depend on it. */
export const desk = deskShape.parse(parseYaml(read("desk.yaml")));

/** All entries of the knowledge files that the desk file lists. */
export const entries = desk.knowledge.files.flatMap((name) =>
  z.array(entryShape).parse(parseYaml(read(name))),
);

/** The customers in the order of the file. */
export const customers = z.array(customerShape).parse(parseCsv(read(desk.customers.file), { columns: true }));

/** The services in the order of the file. */
export const services = z.array(serviceShape).parse(parseYaml(read(desk.services.file)));
