/** What a database is called in messages: server and name, without user and password. */
export const postgresName = (url: string): string => {
  if (!URL.canParse(url)) return "of the given URL";
  const { host, pathname, searchParams } = new URL(url);
  return `${host || (searchParams.get("host") ?? "")}${pathname}`;
};
