import { isJson, type Json, stringOf } from "../json.ts";
import type { OutgoingKind } from "./delivery.ts";

type Envelope = {
  readonly kind: OutgoingKind;
  status: "open" | "acknowledged" | "late";
  readonly ack: (response: unknown) => void;
};

/** Which envelopes the app has acknowledged. */
export type Acknowledgements = {
  /** `ack` is called with the app's answer (`undefined`: none), at most once, unless the envelope is given up before. */
  readonly expect: (id: string, kind: OutgoingKind, ack: (response: unknown) => void) => void;
  readonly giveUp: (id: string) => void;
  /** Takes what the app says of an envelope. @returns what is wrong with it; `null`: nothing. */
  readonly take: (frame: Json) => string | null;
};

const isEmpty = (value: unknown): boolean => isJson(value) && Object.keys(value).length === 0;

/** Nothing is expected at first. */
export const createAcknowledgements = (): Acknowledgements => {
  const envelopes = new Map<string, Envelope>();
  return {
    expect: (id, kind, ack) => {
      envelopes.set(id, { kind, status: "open", ack });
    },
    giveUp: (id) => {
      const envelope = envelopes.get(id);
      if (envelope?.status === "open") envelope.status = "late";
    },
    take: (frame) => {
      const id = stringOf(frame["envelope_id"]);
      const envelope = envelopes.get(id);
      if (envelope === undefined) return `acknowledged the envelope "${id}", which was never sent`;
      if (envelope.status === "acknowledged")
        return `acknowledged the envelope ${id} (${envelope.kind}) twice`;
      const isInTime = envelope.status === "open";
      envelope.status = "acknowledged";
      if (isInTime) envelope.ack(isEmpty(frame["payload"]) ? undefined : frame["payload"]);
      return null;
    },
  };
};
