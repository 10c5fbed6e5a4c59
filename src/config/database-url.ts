const remedy =
  "Write postgres://user:password@host:port/database, or leave it out for SQLite in the folder DESKBELL_DATA.";

const encoding =
  "In user and password write @ as %40, : as %3A, / as %2F, # as %23, ? as %3F and % as %25; a space is %20.";

const isDecodable = (url: string): boolean => {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
};

const partsProblem = ({ hostname, pathname, searchParams, hash }: URL): string | null => {
  if (hash !== "") return `DATABASE_URL has a # in it, which ends an address. ${encoding}`;
  if (hostname === "" && !searchParams.has("host")) return `DATABASE_URL names no server. ${remedy}`;
  // With an @ in it, it is the rest of a password that holds a slash.
  if (pathname.includes("@")) return `DATABASE_URL is no address that can be read. ${encoding}`;
  return /^\/[^/]+$/.test(pathname) ? null : `DATABASE_URL names no database after the server. ${remedy}`;
};

/** Why a text is no address of a PostgreSQL database, with its remedy and without a letter of it; `null`: it is one. */
export const databaseUrlProblem = (url: string): string | null => {
  if (!/^postgres(ql)?:\/\//.test(url))
    return `DATABASE_URL does not begin with postgres:// or postgresql://. ${remedy}`;
  if (/\s/.test(url) || !URL.canParse(url) || !isDecodable(url))
    return `DATABASE_URL is no address that can be read. ${encoding}`;
  return partsProblem(new URL(url));
};
