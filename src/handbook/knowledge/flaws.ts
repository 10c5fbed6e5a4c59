import { type Flaw, type Item, isEntry, type TextName } from "../../core/editing.ts";
import { type Book, entryNamed, ownerOfWording } from "./book.ts";

/** Characters that each text may have: as much as every platform shows whole. */
export const mostCharacters: Readonly<Record<TextName, number>> = {
  title: 120,
  gist: 700,
  url: 300,
  path: 300,
  wording: 300,
};

/** Characters of all wordings of an item together: they are changed in one field of a form. */
const mostOfWordings = 1_500;

const missing = (what: TextName, text: string): readonly Flaw[] =>
  text.trim() === "" ? [{ flaw: "missing", what }] : [];

const tooLong = (what: TextName, text: string): readonly Flaw[] =>
  text.length > mostCharacters[what] ? [{ flaw: "tooLong", what, most: mostCharacters[what] }] : [];

const ofAddress = (url: string, { hosts }: Book): readonly Flaw[] => {
  if (url === "") return missing("url", url);
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return [{ flaw: "noAddress", url }];
  return hosts.includes(parsed.host) ? [] : [{ flaw: "foreignHost", host: parsed.host, hosts }];
};

const ofWordings = ({ entry, variants, limits }: Item, book: Book): readonly Flaw[] => {
  const long = variants.flatMap((variant) => tooLong("wording", variant)).slice(0, 1);
  const all = variants.join("\n").length;
  const most: Flaw = { flaw: "tooLong", what: "wording", most: mostOfWordings };
  const known = variants.flatMap((wording): Flaw[] => {
    const owner = ownerOfWording(book, wording, limits);
    return owner === null || owner.id === entry ? [] : [{ flaw: "duplicate", wording, entry: owner.id }];
  });
  return [...(long.length === 0 && all > mostOfWordings ? [most] : long), ...known];
};

const ofEntry = (item: Item, book: Book): readonly Flaw[] => {
  const { title, gist, url, path, limits } = item;
  const owner = title === "" ? null : ownerOfWording(book, title, limits);
  return [
    ...missing("title", title),
    ...missing("gist", gist),
    ...ofAddress(url, book),
    ...tooLong("title", title),
    ...tooLong("gist", gist),
    ...tooLong("url", url),
    ...tooLong("path", path.join(" > ")),
    ...(owner === null || owner.id === item.entry
      ? []
      : [{ flaw: "duplicate", wording: title, entry: owner.id } as const]),
  ];
};

/** What keeps an item from becoming official; nothing: it can. Whether it is right, a lead decides. */
export const flawsOf = (item: Item, book: Book): readonly Flaw[] => {
  const own = isEntry(item)
    ? ofEntry(item, book)
    : [
        ...missing("wording", item.variants.join("")),
        ...(entryNamed(book, item.entry) === null ? [{ flaw: "noEntry", entry: item.entry } as const] : []),
      ];
  return [...own, ...ofWordings(item, book)];
};
