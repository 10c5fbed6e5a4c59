import * as z from "zod";

/** An address of the web. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: "Write an address that begins with https:// or http://.",
});

const hostAndPort = z
  .string()
  .regex(/^(?:[\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i, "Write a host and a port, as in mail.example.com:993.");

const httpProbe = z.strictObject({
  http: webAddress.describe("This page is asked for."),
  expect: z
    .strictObject({
      status: z
        .array(z.number().int().min(100).max(599))
        .min(1)
        .default([200])
        .describe("The HTTP status it answers with while it works."),
      contains: z.string().min(1).nullable().default(null).describe("Words that then stand in it."),
    })
    .prefault({}),
});

const tcpProbe = z.strictObject({ tcp: hostAndPort.describe("A connection to this port is opened.") });

const tlsProbe = z.strictObject({
  tls: hostAndPort.describe("The certificate that this port shows is looked at."),
  warnDays: z
    .number()
    .int()
    .min(0)
    .max(90)
    .default(14)
    .describe("Days before it expires from which on the light is yellow."),
});

/** How the desk looks at a service itself: one page, one port, or one certificate. */
export const probeSchema = z.union([httpProbe, tcpProbe, tlsProbe]);
export type Probe = z.output<typeof probeSchema>;

/** Somebody's page about the state of a service. */
export const statusPageSchema = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({
      kind: z.literal("statuspage"),
      url: webAddress.describe("The page's summary, as in https://status.example.com/api/v2/summary.json."),
      component: z
        .string()
        .min(1)
        .nullable()
        .default(null)
        .describe("The component that counts. Left out: the page as a whole."),
    }),
    z.strictObject({
      kind: z.literal("feed"),
      url: webAddress.describe("The page's Atom or RSS feed."),
      contains: z
        .string()
        .min(1)
        .nullable()
        .default(null)
        .describe("Only entries with these words count. Left out: all of them."),
    }),
  ],
  { error: "Its kind is statuspage or feed, and it has a url." },
);
export type StatusPage = z.output<typeof statusPageSchema>;
