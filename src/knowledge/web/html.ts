import { type Handler, Parser } from "htmlparser2";

/** What a page says about itself. Texts are empty where it says nothing. */
export type PageWords = {
  /** As written in the page, such as `de-AT`. */
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** The main heading, and those below it, in their order. */
  readonly heading: string;
  readonly subheadings: readonly string[];
};

/** What stands around the text of a page, the same on all of them. */
const around = new Set(["nav", "footer", "aside", "script", "style", "template", "noscript", "svg"]);
const kept = new Set(["title", "h1", "h2", "h3"]);
/** An article may have a head of its own with its main heading in it. */
const underHeader = new Set(["title", "h1"]);

/** Elements within elements; the parser takes ever longer for each. */
const deepest = 1000;

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

type Found = { readonly name: string; text: string };

/** What is found in a page while it is read. */
type Notes = { language: string; description: string; readonly found: Found[] };

/** Where in a page the reader is: how deep, and how deep in what is not its text. */
type Place = { depth: number; outside: number; header: number; open: Found | null };

const step = (place: Place, name: string, by: 1 | -1): void => {
  place.depth += by;
  if (around.has(name)) place.outside += by;
  if (name === "header") place.header += by;
  if (place.depth > deepest) throw new Error("It is nested too deeply.");
};

const isOfThePage = ({ outside, header }: Place, name: string): boolean =>
  kept.has(name) && outside === 0 && (header === 0 || underHeader.has(name));

const noteIn = (notes: Notes): Partial<Handler> => {
  const place: Place = { depth: 0, outside: 0, header: 0, open: null };
  return {
    onopentag: (name, attributes) => {
      step(place, name, 1);
      if (name === "html") notes.language = attributes["lang"] ?? "";
      if (name === "meta" && attributes["name"]?.toLowerCase() === "description")
        notes.description ||= tidy(attributes["content"] ?? "");
      if (!isOfThePage(place, name)) return;
      place.open = { name, text: "" };
      notes.found.push(place.open);
    },
    ontext: (text) => {
      if (place.open !== null && place.outside === 0) place.open.text += text;
    },
    onclosetag: (name) => {
      step(place, name, -1);
      if (kept.has(name)) place.open = null;
    },
  };
};

/**
 * Reads titles and headings of an HTML page; whatever is broken in it is passed over.
 *
 * @throws {Error} when its elements stand within each other more deeply than those of any page.
 */
export const readHtml = (html: string): PageWords => {
  const notes: Notes = { language: "", description: "", found: [] };
  new Parser(noteIn(notes)).end(html);
  const textsOf = (wanted: RegExp): readonly string[] =>
    notes.found
      .filter(({ name }) => wanted.test(name))
      .map(({ text }) => tidy(text))
      .filter((text) => text !== "");
  return {
    language: notes.language,
    description: notes.description,
    title: textsOf(/^title$/)[0] ?? "",
    heading: textsOf(/^h1$/)[0] ?? "",
    subheadings: textsOf(/^h[23]$/),
  };
};
