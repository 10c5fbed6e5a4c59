import * as z from "zod";
import type { NamedCalendar } from "../directory/calendars.ts";
import { refuse } from "../directory/files/refuse.ts";
import { abuseSchema } from "./abuse.ts";
import { assignmentSchema } from "./assignment.ts";
import { calendarsSchema, refuseCalendars } from "./calendars.ts";
import { channelsSchema, keyOf } from "./channels.ts";
import { chargesSchema, handlingSchema } from "./charges.ts";
import { customersSchema } from "./customers.ts";
import { answersSchema, intakeSchema } from "./dialogue.ts";
import { discordSchema } from "./discord.ts";
import { escalationsSchema } from "./escalations.ts";
import { fileIn, fileListIn } from "./files.ts";
import { handbookSchema } from "./handbook.ts";
import { holidaysSchema } from "./holidays.ts";
import { identitySchema } from "./identity.ts";
import { macrosSchema } from "./macros.ts";
import { hoursSchema } from "./opening-hours.ts";
import { privacySchema } from "./privacy.ts";
import { promisesSchema } from "./promises.ts";
import { roundsSchema } from "./rounds.ts";
import { whenRight } from "./rule.ts";
import { servicesSchema } from "./services.ts";
import { slackSchema } from "./slack.ts";
import { specialHoursSchema } from "./special-hours.ts";
import { targetsSchema } from "./targets.ts";
import { waitingSchema } from "./waiting.ts";
import { webSchema } from "./web.ts";

const office = ["09:00-17:00"];

const host = z.string().superRefine((text, context) => {
  if (!URL.canParse(`https://${text}`) || new URL(`https://${text}`).host !== text)
    refuse(context, "It is no host name.", "Write the name alone, in small letters, as in help.example.com.");
});

/** The desk file. `folder` is where it lies: paths in it count from there. */
export const deskSchema = (folder: string) =>
  z
    .strictObject({
      desk: identitySchema.describe("Whose desk this is."),
      channels: channelsSchema.describe("Where the desk listens and where it works."),
      slack: slackSchema.prefault({}).describe("How the desk works on Slack."),
      discord: discordSchema.prefault({}).describe("How the desk works on Discord."),
      web: webSchema.prefault({}).describe("How the playground works."),
      customers: customersSchema(folder)
        .optional()
        .describe(
          "Who the customers are and how their numbers look. Left out: the desk asks for no customer numbers, and goes by the chat account.",
        ),
      knowledge: z
        .strictObject({
          files: fileListIn(folder)
            .prefault([])
            .describe(
              "Files with known questions, relative to the desk file; * stands for anything in a file name.",
            ),
          hosts: z
            .array(host)
            .nullable()
            .default(null)
            .describe("Hosts that answers may link to. Left out: the hosts of desk.links."),
          privateHosts: z
            .array(host)
            .default([])
            .describe(
              "Those of knowledge.hosts whose pages lie in a private network and may be read there all the same, when links are checked or a sitemap is imported.",
            ),
          synonyms: fileIn(folder)
            .nullable()
            .default(null)
            .describe("YAML file of words that mean the same to your customers, relative to the desk file."),
        })
        .superRefine(
          ({ hosts, privateHosts }, context) => {
            for (const [at, name] of privateHosts.entries())
              if (hosts !== null && !hosts.includes(name))
                refuse(context, "It is none of knowledge.hosts.", "Add it there, or delete it here.", [
                  "privateHosts",
                  at,
                ]);
          },
          whenRight("hosts", "privateHosts"),
        )
        .prefault({})
        .describe("What the bot answers by itself."),
      services: servicesSchema(folder).prefault({}).describe("What can be impaired."),
      answers: answersSchema.prefault({}).describe("When known questions are answered."),
      intake: intakeSchema.prefault({}).describe("How requests are taken down."),
      handbook: handbookSchema
        .prefault({})
        .describe("Which rules of the support handbook the desk keeps, and what becomes a ticket."),
      replies: z
        .strictObject({
          internalHosts: z
            .array(host)
            .default([])
            .describe(
              "Hosts of yours that customers should not see. Who is about to send a link to one gets a hint.",
            ),
          holdBack: z
            .boolean()
            .default(true)
            .describe(
              "Whether a typed command waits for its author's word when there is a hint on what customers would read.",
            ),
        })
        .prefault({})
        .describe("What agents are hinted at before customers read it."),
      macros: macrosSchema
        .prefault({})
        .describe(
          "Replies that agents send often, by name; {customer}, {ticket} and {company} are filled in.",
        ),
      promises: promisesSchema
        .prefault({})
        .describe(
          "What customers may be told of days to come, and when the desk is reminded of what was promised.",
        ),
      hours: hoursSchema
        .prefault({ monday: office, tuesday: office, wednesday: office, thursday: office, friday: office })
        .describe("When the desk works, by weekday; a day that is left out is closed."),
      holidays: holidaysSchema
        .prefault("none")
        .describe("Whose public holidays the desk keeps: none, or a place."),
      specialHours: specialHoursSchema
        .prefault({})
        .describe(
          "Days with hours of their own, whatever weekday or holiday it is: half days, extra open days. 12-24 every year, 2026-10-03 once.",
        ),
      calendars: calendarsSchema
        .prefault({})
        .describe("Other hours for the tickets of some tiers or support channels, by name."),
      rounds: roundsSchema.describe(
        "When everybody gets a list of what is unanswered: start, noon, end of the opening hours; [] for never. Or a block that says who gets it, too.",
      ),
      summary: z
        .enum(["on", "off"])
        .default("on")
        .describe("Whether the internal channel gets the day in figures when the desk closes."),
      escalations: escalationsSchema
        .prefault({})
        .describe("Who is called when, before a customer waits too long."),
      waiting: waitingSchema
        .prefault({})
        .describe("What becomes of a request whose customer does not answer."),
      assignment: assignmentSchema
        .prefault({})
        .describe("Who gets which ticket, and what becomes of one whose agent gives no sign."),
      charges: chargesSchema
        .prefault({})
        .describe("What customers are told that work costs, before anything is charged."),
      handling: handlingSchema.prefault({}).describe("How long one request may take."),
      abuse: abuseSchema.prefault({}).describe("How the bot meets insults."),
      privacy: privacySchema.prefault({}).describe("How long what people said is kept."),
      targets: targetsSchema.prefault({}).describe("How soon customers are answered."),
    })
    .superRefine(
      ({ channels: { support }, answers: { channels } }, context) => {
        const known = support.map(keyOf);
        for (const key of Object.keys(channels).filter((one) => !known.includes(one)))
          refuse(
            context,
            `${key} is none of the support channels.`,
            `Write one of them as it stands under channels.support: ${known.join(", ")}.`,
            ["answers", "channels", key],
          );
      },
      whenRight("channels", "answers"),
    )
    .superRefine(
      ({ channels: { support }, calendars }, context) =>
        refuseCalendars(calendars, support.map(keyOf), context),
      whenRight("channels", "calendars"),
    );

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;
type DeskFile = z.output<ReturnType<typeof deskSchema>>;

/** A support organisation as its desk file describes it, complete with defaults, all paths absolute, deeply frozen. */
export type Desk = DeepReadonly<
  Omit<DeskFile, "desk" | "knowledge" | "calendars"> &
    DeskFile["desk"] & {
      /** The desk file itself. */
      file: string;
      calendars: readonly NamedCalendar[];
      knowledge: {
        files: readonly string[];
        hosts: readonly string[];
        privateHosts: readonly string[];
        synonyms: string | null;
      };
    }
>;
