import * as z from "zod";
import { linkings } from "../core/customer.ts";
import { trusts } from "../core/identity.ts";
import { checkDigits, fitsCheckDigit } from "../directory/check-digit.ts";
import { fitsPattern, normaliseNumber } from "../directory/customer-number.ts";
import { refuse } from "../directory/files/refuse.ts";
import { customerLookupSchema } from "./customer-lookup.ts";
import { fileIn } from "./files.ts";
import { patternProblem } from "./linear-pattern.ts";
import { whenRight } from "./rule.ts";

const pattern = z
  .string()
  .min(1)
  .superRefine((text, context) => {
    const problem = patternProblem(text);
    if (problem) refuse(context, problem.wrong, problem.remedy);
  });

const numberSchema = z
  .strictObject({
    pattern: pattern.describe(
      "Regular expression that a whole number fits, without spaces and dashes: [1-9][0-9]{4}. Only characters, \\d, classes such as [A-Z0-9], |, ?, {4} and {1,9}.",
    ),
    checkDigit: z
      .enum(checkDigits)
      .default("none")
      .describe(
        "How the last digit proves a number: luhn, mod97 (ISO 7064), mod11 (as in ISBN-10), or none.",
      ),
    example: z
      .string()
      .min(1)
      .describe("A number that fits, in quotes, shown to customers whose number does not."),
    attempts: z
      .int()
      .min(1)
      .max(5)
      .default(3)
      .describe("Wrong numbers before the intake goes on without one. 1 to 5."),
    triesPerDay: z
      .int()
      .min(1)
      .max(100)
      .default(5)
      .describe("Numbers one person may try in 24 hours, so that nobody finds out which exist. 1 to 100."),
  })
  .superRefine(
    (number, context) => {
      const example = normaliseNumber(number.example);
      if (!fitsPattern(number.pattern, example))
        refuse(
          context,
          `It does not fit the pattern ${number.pattern}.`,
          "Write a number that fits, or correct the pattern.",
          ["example"],
        );
      else if (!fitsCheckDigit(number.checkDigit, example))
        refuse(
          context,
          `Its check digit is wrong (${number.checkDigit}).`,
          "Write a number with the right check digit, or correct `checkDigit`.",
          ["example"],
        );
    },
    whenRight("pattern", "checkDigit", "example"),
  );

/** Who the customers are and how their numbers look (R1); with neither list nor address, numbers alone. */
export const customersSchema = (folder: string) =>
  z.strictObject({
    file: fileIn(folder)
      .nullable()
      .default(null)
      .describe(
        "CSV file of the customers, relative to the desk file. Without it and without lookup, a number is taken at the customer's word.",
      ),
    lookup: customerLookupSchema
      .nullable()
      .default(null)
      .describe("Where customers are looked up before the file is; null looks into the file alone."),
    number: numberSchema.describe("How customer numbers look."),
    delegateDays: z
      .int()
      .min(1)
      .max(366)
      .default(30)
      .describe("Days for which somebody may speak for a customer when nobody says how long. 1 to 366."),
    showRecordTo: z
      .enum(trusts)
      .default("given")
      .describe(
        "To whom the bot shows what the directory has on a customer, in private: whoever gives the number (given), accounts known by an earlier request or a code (known), accounts that an agent has linked (vouched).",
      ),
    linking: z
      .enum(linkings)
      .default("code")
      .describe(
        "How somebody is recognised whose number is linked to an account on another platform already: by a code sent to that one (code), by an agent (agent), or by the number alone (number).",
      ),
  });
