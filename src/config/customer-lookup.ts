import * as z from "zod";
import { refuse } from "../directory/files/refuse.ts";
import { isLoopback } from "./api-url.ts";

const address = z.string().superRefine((text, context) => {
  const example = "https://crm.example.com/customers/{number}";
  if (!text.includes("{number}"))
    return refuse(
      context,
      "It does not say where the number stands.",
      `Write {number} there, as in ${example}.`,
    );
  const filled = text.replaceAll("{number}", "1");
  const url = URL.canParse(filled) ? new URL(filled) : null;
  if (url === null || !["http:", "https:"].includes(url.protocol))
    return refuse(context, "It is no web address.", `Write it in full, as in ${example}.`);
  if (url.username !== "" || url.password !== "")
    return refuse(context, "It holds a secret.", "Leave it out; it belongs into CUSTOMERS_AUTHORIZATION.");
  if (url.hostname.includes("{") || !new URL(text.replaceAll("{number}", "2")).host.startsWith(url.host))
    return refuse(context, "The number stands in the host.", `Write it behind the host, as in ${example}.`);
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    refuse(context, "Customer data would travel unencrypted.", "Write an address with https://.");
});

/** Where customers are looked up, beside the customer list (S6). */
export const customerLookupSchema = z.strictObject({
  url: address.describe(
    "Address that answers with one customer as JSON, with {number} where the number stands: https://crm.example.com/customers/{number}.",
  ),
  timeoutMs: z
    .int()
    .min(50)
    .max(3000)
    .default(800)
    .describe("Milliseconds that a number which was asked for waits for the answer, at most. 50 to 3000."),
  cacheMinutes: z
    .int()
    .min(1)
    .max(1440)
    .default(10)
    .describe("Minutes for which an answer counts. 1 to 1440."),
});
