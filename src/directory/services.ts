import * as z from "zod";
import type { ServiceStatus } from "../core/customer.ts";
import { lights } from "../core/light.ts";
import { refuse } from "./files/refuse.ts";
import { readYaml } from "./files/yaml-file.ts";
import { type Probe, probeSchema, type StatusPage, statusPageSchema, webAddress } from "./probes.ts";

/** A service, and how the desk can see for itself how it does. */
export type Service = ServiceStatus & {
  readonly statusUrl: string | null;
  readonly probe: Probe | null;
  readonly statusPage: StatusPage | null;
};

const inBothLanguages = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });

const serviceSchema = z.strictObject({
  id: z.string().min(1).max(60).describe("Short name, unique in this file."),
  name: inBothLanguages.describe("Name as customers know it."),
  light: z.enum(lights).default("green").describe("green: works, yellow: impaired, red: down."),
  words: z
    .array(z.string().min(1))
    .min(1)
    .describe("Words in a customer's problem that point to this service."),
  notice: inBothLanguages.nullable().default(null).describe("What customers are told while it is not green."),
  statusUrl: webAddress
    .nullable()
    .default(null)
    .describe("Where customers see how it does, when it is not desk.links.status."),
  probe: probeSchema.nullable().default(null).describe("How the desk looks whether it works."),
  statusPage: statusPageSchema
    .nullable()
    .default(null)
    .describe("A page that tells how it does, and is read."),
});

const servicesSchema = z.array(serviceSchema).superRefine((services, context) => {
  services.forEach(({ id }, index) => {
    const earlier = services.findIndex((service) => service.id === id);
    if (earlier < index)
      refuse(context, "Another service has the same id.", "Give each service an id of its own.", [
        index,
        "id",
      ]);
  });
});

/**
 * Reads the desk's services, their lights and how to look at them from a YAML file (R11).
 *
 * @throws {DataFileError} listing every fault with its line and remedy.
 */
export const readServices = (name: string): readonly Service[] =>
  readYaml(name, "service list", servicesSchema);
