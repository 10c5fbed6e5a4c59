import * as z from "zod";
import { fileIn } from "./files.ts";

const looks = (usual: number) => z.number().int().min(1).max(20).default(usual);

const probesSchema = z.strictObject({
  everySeconds: z
    .number()
    .int()
    .min(10)
    .max(3600)
    .default(60)
    .describe("Seconds from one look at a service to the next."),
  timeoutSeconds: z
    .number()
    .int()
    .min(1)
    .max(60)
    .default(10)
    .describe("Seconds after which a service that does not answer is taken for down."),
  redAfter: looks(3).describe("Looks in a row that find a service worse before its light changes."),
  greenAfter: looks(2).describe("Looks in a row that find it better before its light changes back."),
});

const burstSchema = z.strictObject({
  tickets: z.number().int().min(2).max(50).default(4).describe("So many similar tickets are a burst."),
  minutes: z.number().int().min(1).max(1440).default(30).describe("Filed within so many minutes."),
});

/** What can be impaired, and how the desk finds out (R11). */
export const servicesSchema = (folder: string) =>
  z.strictObject({
    file: fileIn(folder)
      .nullable()
      .default(null)
      .describe("YAML file of the services and their lights, relative to the desk file."),
    openIncidents: z
      .enum(["suggest", "automatically"])
      .default("suggest")
      .describe(
        "What becomes of a service that is found down: an incident is suggested to the leads, or opened.",
      ),
    probes: probesSchema
      .prefault({})
      .describe("How often services are looked at that have a probe or a status page."),
    burst: z
      .union([z.literal("never"), burstSchema], {
        error: "Write never, or a block with tickets and minutes.",
      })
      .prefault({})
      .describe("When similar tickets suggest an incident to the leads; or never."),
  });
