/** Whether a host is this machine. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/**
 * Why an address cannot be that of a platform's API; `null`: it can. Tokens travel to it, so it is encrypted, or on
 * this machine.
 *
 * @param example what such an address looks like.
 */
export const apiUrlProblem = (name: string, url: string, example: string): string | null => {
  const remedy = `Write it in full, as in ${example}, or leave it out.`;
  if (!URL.canParse(url)) return `${name} is "${url}", which is no address. ${remedy}`;
  const { protocol, hostname } = new URL(url);
  const isSafe = protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
  return isSafe ? null : `${name} is "${url}", where tokens would travel unencrypted. ${remedy}`;
};
