const officialApi = "https://discord.com/api";

/**
 * Where Discord's API is, as the SDK wants it: without the version. A bare host gets Discord's own path `/api`.
 *
 * @throws {Error} when it is no address.
 */
export const apiUrlOf = (apiUrl: string | null): string => {
  if (apiUrl === null) return officialApi;
  if (!URL.canParse(apiUrl))
    throw new Error(`Cannot use "${apiUrl}" as Discord's API: write an address such as ${officialApi}.`);
  const url = new URL(apiUrl);
  const path = url.pathname.replace(/(?:\/v\d+)?\/*$/, "");
  return `${url.origin}${path === "" ? "/api" : path}`;
};
