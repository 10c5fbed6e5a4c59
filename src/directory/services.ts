import * as z from "zod";
import type { ServiceStatus } from "../core/customer.ts";
import { refuse } from "./files/refuse.ts";
import { readYaml } from "./files/yaml-file.ts";

const inBothLanguages = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });

const serviceSchema = z.strictObject({
  id: z.string().min(1).describe("Short name, unique in this file."),
  name: inBothLanguages.describe("Name as customers know it."),
  light: z.enum(["green", "yellow", "red"]).describe("green: works, yellow: impaired, red: down."),
  words: z
    .array(z.string().min(1))
    .min(1)
    .describe("Words in a customer's problem that point to this service."),
  notice: inBothLanguages.nullable().default(null).describe("What customers are told while it is not green."),
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
 * Reads the desk's services and their lights from a YAML file (R11).
 *
 * @throws {DataFileError} listing every fault with its line and remedy.
 */
export const readServices = (name: string): readonly ServiceStatus[] =>
  readYaml(name, "service list", servicesSchema);
