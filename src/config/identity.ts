import { IANAZone } from "luxon";
import * as z from "zod";
import { nearest } from "../core/nearest.ts";
import { languages } from "../core/person.ts";
import { refuse } from "../directory/files/refuse.ts";

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);

const link = z
  .string()
  .meta({ format: "uri" })
  .superRefine((text, context) => {
    if (!isWebAddress(text))
      refuse(context, "It is no web address.", "Write it in full, as in https://help.example.com.");
  });

/** An IANA time zone. */
export const timeZoneSchema = z.string().superRefine((name, context) => {
  if (IANAZone.isValidZone(name)) return;
  const meant = nearest(name, Intl.supportedValuesOf("timeZone"));
  const remedy = meant === null ? "Write an IANA name, as in Europe/Berlin." : `Did you mean \`${meant}\`?`;
  refuse(context, "There is no such time zone.", remedy);
});

/** Whose desk this is. */
export const identitySchema = z.strictObject({
  company: z.string().trim().min(1).describe("Name of the company, as customers know it."),
  language: z.enum(languages).default("de").describe("Language of the internal channel."),
  timeZone: timeZoneSchema
    .default("Europe/Berlin")
    .describe("IANA time zone of the desk, for its hours and for times shown to people."),
  links: z
    .strictObject({
      help: link.describe("Where customers help themselves."),
      status: link.nullable().default(null).describe("Where the state of the services can be seen."),
      billing: link.nullable().default(null).describe("Where an unpaid invoice is settled."),
    })
    .describe("Web addresses that customers are sent to."),
});
