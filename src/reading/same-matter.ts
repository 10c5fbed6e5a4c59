import { subjectOf } from "./subject.ts";

/** Where an address leads, whatever page or mailbox of it is meant. */
const hostOf = (address: string): string =>
  address
    .replace(/^https?:\/\//, "")
    .replace(/^.*@/, "")
    .replace(/[/?#:].*$/, "")
    .replace(/^www\./, "");

/** Whether two texts name the same host: then they are about the same matter unless the customer says otherwise. */
export const sameMatter = (one: string, other: string): boolean => {
  const hosts = new Set([...subjectOf(one).addresses].map(hostOf));
  return [...subjectOf(other).addresses].some((address) => hosts.has(hostOf(address)));
};
