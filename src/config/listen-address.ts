/** Why a text is no port, with its remedy; `null`: it is one. */
export const portProblem = (name: string, port: string, usual: string): string | null =>
  /^\d{1,5}$/.test(port) && Number(port) <= 65_535
    ? null
    : `${name} is "${port}", which is no port. Write a number from 0 to 65535, or leave it out for ${usual}.`;

/** Why a text is no name or address to listen on, with its remedy; `null`: it is one. */
export const hostProblem = (name: string, host: string): string | null =>
  /^[\w.:-]+$/.test(host)
    ? null
    : `${name} is "${host}", which is no name or address. Write 127.0.0.1 for this machine only, or 0.0.0.0 for all.`;
