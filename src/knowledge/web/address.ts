import { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Whether an IP address is one of the open internet: not private, not of this machine, not reserved for anything. */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";

/** The IP address that stands in an address itself in place of a name; `null`: it is a name. */
export const literalAddress = (hostname: string): string | null => {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIP(bare) === 0 ? null : bare;
};

/** What is said about an address that nobody may be sent to look at. */
export const privateAddress = (hostname: string, address: string): Error =>
  new Error(
    `${hostname} has the private address ${address}. If its pages are for customers, add it to knowledge.privateHosts.`,
  );

/**
 * Looks names up for a connection, and refuses those with a private address: the very answer that is connected to is
 * looked at, so that it cannot be another one by then.
 */
export const publicLookup =
  (mayBePrivate: (hostname: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) {
        callback(error ?? new Error(`${hostname} has no address.`), "");
        return;
      }
      const hidden = mayBePrivate(hostname) ? undefined : addresses.find(({ address }) => !isPublic(address));
      if (hidden !== undefined) callback(privateAddress(hostname, hidden.address), "");
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
