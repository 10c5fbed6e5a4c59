import * as z from "zod";
import { refuse } from "../directory/files/refuse.ts";

const endpoint = z
  .string()
  .meta({ format: "uri" })
  .superRefine((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !["http:", "https:"].includes(url.protocol))
      return refuse(context, "It is no web address.", "Write it in full, as in http://127.0.0.1:11434/v1.");
    if (url.username !== "" || url.password !== "" || url.search !== "")
      return refuse(
        context,
        "It holds a secret, or more than an address.",
        "Write the address alone; a key belongs into EMBEDDINGS_API_KEY.",
      );
    if (/\/embeddings\/?$/.test(url.pathname))
      refuse(
        context,
        "It ends with /embeddings, which the desk adds by itself.",
        "Leave that out, as in http://127.0.0.1:11434/v1.",
      );
  });

/** Where the meaning of questions is asked for (R2). */
export const embeddingsSchema = z.strictObject({
  url: endpoint.describe(
    "Address that speaks OpenAI's API, without /embeddings, such as Ollama's http://127.0.0.1:11434/v1.",
  ),
  model: z.string().trim().min(1).describe("Name of the model there, such as bge-m3."),
  timeoutMs: z
    .int()
    .min(50)
    .max(900)
    .default(400)
    .describe("Milliseconds that an answer waits for the model, at most. 50 to 900."),
  dimensions: z
    .int()
    .min(8)
    .max(4096)
    .nullable()
    .default(null)
    .describe("Length of the vectors, for models that can shorten them. 8 to 4096."),
  prefix: z
    .string()
    .default("")
    .describe('What the model wants to see before every text, such as "query: ".'),
});
