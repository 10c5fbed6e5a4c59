import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pendingHeads } from "../../../../src/storage/inbox.ts";
import { signature } from "../../../fakes/slack/fake-slack.ts";
import { fc } from "../../../support/fast-check.ts";
import { type Stand, startStand } from "./stand.ts";

/** Forgeries on every commit; `DELIVERY_RUNS` asks for more. */
const numRuns = Number(process.env["DELIVERY_RUNS"] ?? 250);

type Request = {
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
};

let stand: Stand;
beforeAll(async () => {
  stand = await startStand({ mode: "http" });
});
afterAll(() => stand.stop());

const send = ({ headers, body }: Request): Promise<number> =>
  new Promise((resolve, reject) => {
    const call = request(
      stand.address() ?? "",
      // Node's types know only some headers as lists; on the wire any can stand there twice.
      { method: "POST", agent: false, headers: headers as Record<string, string[]> },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    call.on("error", reject);
    call.end(body);
  });

const now = (): number => Math.floor(Date.now() / 1000);
const text = (words: string): string =>
  JSON.stringify({
    type: "event_callback",
    team_id: "T00000001",
    event: {
      type: "message",
      channel: stand.workspace.support,
      user: stand.workspace.people.Anna,
      text: words,
      ts: `${now()}.${String(Math.floor(Math.random() * 1_000_000)).padStart(6, "0")}`,
    },
  });

/** A request as Slack signs it. */
const signed = (words: string, at: number, secret = stand.workspace.slack.signingSecret): Request => {
  const body = text(words);
  return {
    headers: {
      "content-type": "application/json",
      "x-slack-request-timestamp": String(at),
      "x-slack-signature": signature(secret, at, body),
    },
    body: Buffer.from(body),
  };
};

const withHeader = (
  { headers, body }: Request,
  name: string,
  value: string | readonly string[] | null,
): Request => ({
  headers: Object.fromEntries(
    Object.entries({ ...headers, [name]: value }).flatMap(([key, one]) => (one === null ? [] : [[key, one]])),
  ),
  body,
});

const signatureOf = ({ headers }: Request): string => String(headers["x-slack-signature"]);

const flipped = (bytes: Buffer, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  const index = Math.floor(bit / 8) % copy.length;
  copy[index] = (copy[index] ?? 0) ^ (1 << (bit % 8));
  return copy;
};

const flippedText = (one: string, bit: number): string =>
  flipped(Buffer.from(one), bit % (one.length * 8 - 1)).toString("latin1");

const printable = (one: string): boolean => /^[\x21-\x7e]+$/.test(one);

const words = fc.string({ minLength: 1, maxLength: 40 });
const bit = fc.nat(100_000);

const forgeries: readonly (readonly [string, fc.Arbitrary<() => Request>])[] = [
  [
    "a bit of the body changed",
    fc.tuple(words, bit).map(([said, at]) => () => {
      const real = signed(said, now());
      return { ...real, body: flipped(real.body, at) };
    }),
  ],
  [
    "a bit of the signature changed",
    fc.tuple(words, bit).map(([said, at]) => () => {
      const real = signed(said, now());
      const forged = flippedText(signatureOf(real), at);
      return withHeader(real, "x-slack-signature", printable(forged) ? forged : "v0=");
    }),
  ],
  [
    "another time than was signed",
    fc
      .tuple(
        words,
        fc.integer({ min: -290, max: 290 }).filter((s) => s !== 0),
      )
      .map(([said, s]) => () => {
        const at = now();
        return withHeader(signed(said, at), "x-slack-request-timestamp", String(at + s));
      }),
  ],
  [
    "a time that is past or to come",
    fc
      .tuple(
        words,
        fc.oneof(fc.integer({ min: 301, max: 10_000_000 }), fc.integer({ min: -10_000_000, max: -310 })),
      )
      .map(
        ([said, s]) =>
          () =>
            signed(said, now() - s),
      ),
  ],
  [
    "a secret that is not ours",
    fc.tuple(words, fc.string({ maxLength: 64 })).map(
      ([said, secret]) =>
        () =>
          signed(said, now(), secret),
    ),
  ],
  [
    "a header that is missing, empty or there twice",
    fc
      .tuple(
        words,
        fc.constantFrom("x-slack-signature", "x-slack-request-timestamp"),
        fc.constantFrom(null, "", "twice" as const),
      )
      .map(([said, name, how]) => () => {
        const real = signed(said, now());
        const value = String(real.headers[name]);
        // Twice the same would be a list of two.
        return withHeader(real, name, how === "twice" ? [value, `${value}0`] : how);
      }),
  ],
  [
    "a signature written in another way",
    fc
      .tuple(
        words,
        fc.constantFrom(
          (one: string) => one.toUpperCase(),
          (one: string) => one.slice(3),
          (one: string) => one.replace("v0=", "v1="),
          (one: string) => one.slice(0, -1),
          (one: string) => `${one}00`,
          (one: string) => `v0=${Buffer.from(one.slice(3), "hex").toString("base64")}`,
          (one: string) => one.replace("v0=", "v0=0x"),
        ),
      )
      .map(([said, change]) => () => {
        const real = signed(said, now());
        return withHeader(real, "x-slack-signature", change(signatureOf(real)));
      }),
  ],
  [
    "a time written in another way",
    fc
      .tuple(
        words,
        fc.constantFrom(
          (s: number) => `${s}.0`,
          (s: number) => `+${s}`,
          (s: number) => s.toExponential(),
          (s: number) => `0x${s.toString(16)}`,
          (s: number) => `${s}000`,
          () => "NaN",
          () => "Infinity",
          () => "-1",
        ),
      )
      .map(([said, write]) => () => {
        const at = now();
        const body = Buffer.from(text(said));
        const stamp = write(at);
        // Whoever has the secret may sign what they like; the time still has to be one.
        const sign = stand.workspace.slack.signingSecret;
        const real = signed(said, at);
        return {
          headers: {
            ...real.headers,
            "x-slack-request-timestamp": stamp,
            "x-slack-signature": signature(sign, at, body.toString()),
          },
          body,
        };
      }),
  ],
  [
    "the body of one request under the signature of another",
    fc.tuple(words, words).map(([said, other]) => () => {
      const at = now();
      return { ...signed(said, at), body: signed(`${other}!`, at).body };
    }),
  ],
  [
    "another type of content, in which something else is read",
    fc
      .tuple(
        words,
        fc.constantFrom(
          "application/x-www-form-urlencoded",
          "text/plain",
          "application/json; charset=utf-16",
        ),
      )
      .map(([said, type]) => () => {
        const real = signed(said, now());
        const forged = withHeader(real, "x-slack-signature", signatureOf(real).replace(/.$/, "x"));
        return withHeader(forged, "content-type", type);
      }),
  ],
];

const accepted = async (): Promise<number> => {
  await stand.settle();
  const heads = await stand.store().read((db) => pendingHeads(db, 1, []));
  return heads.length + stand.said.filter(({ line }) => line === "info: event handled").length;
};

describe("a request with", () => {
  it.each(forgeries)("%s is refused", async (_, forgery) => {
    const before = await accepted();
    const refused = fc.asyncProperty(forgery, async (forge) => {
      expect(await send(forge())).toBeGreaterThanOrEqual(400);
    });
    await fc.assert(refused, { numRuns });
    expect(await accepted()).toBe(before);
  });

  it("everything as it should be is taken in, once, however often it is replayed", async () => {
    const before = await accepted();
    const real = signed("Hello, my site is down", now());
    for (let replay = 0; replay < 20; replay += 1) expect(await send(real)).toBe(200);
    expect(await accepted()).toBe(before + 1);
  });
});
