import { type Json, objectOf, objectsOf, stringOf, wordOf } from "../json.ts";
import { checkList, checkText, checkUrl, type Path, type Problem, problem } from "./problems.ts";

/** All texts of a message's embeds together. */
export const mostEmbedText = 6_000;

const checkField = (field: Json, path: Path): readonly Problem[] => [
  ...checkText(field["name"], [...path, "name"], { most: 256, isRequired: true }),
  ...checkText(field["value"], [...path, "value"], { most: 1024, isRequired: true }),
];

const checkColor = (value: unknown, path: Path): readonly Problem[] => {
  if (value === undefined || value === null) return [];
  const isColor = typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 0xffffff;
  return isColor
    ? []
    : problem(path, "NUMBER_TYPE_MAX", "int value should be less than or equal to 16777215.");
};

const checkMoment = (value: unknown, path: Path): readonly Problem[] => {
  if (value === undefined || value === null) return [];
  const isMoment =
    typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));
  return isMoment
    ? []
    : problem(path, "DATE_TIME_TYPE_PARSE", `Could not parse ${wordOf(value)}. Should be ISO8601.`);
};

const isEmpty = (embed: Json): boolean =>
  ["title", "description", "image", "thumbnail", "author", "footer", "timestamp"].every(
    (name) => embed[name] === undefined || embed[name] === null || embed[name] === "",
  ) && objectsOf(embed["fields"]).length === 0;

const checkEmbed = (embed: Json, path: Path): readonly Problem[] => {
  const { author, footer, image, thumbnail } = embed;
  return [
    ...(isEmpty(embed)
      ? problem([...path, "description"], "BASE_TYPE_REQUIRED", "This field is required")
      : []),
    ...checkText(embed["title"], [...path, "title"], { most: 256 }),
    ...checkText(embed["description"], [...path, "description"], { most: 4096 }),
    ...checkUrl(embed["url"], [...path, "url"]),
    ...checkColor(embed["color"], [...path, "color"]),
    ...checkMoment(embed["timestamp"], [...path, "timestamp"]),
    ...checkList(embed["fields"], [...path, "fields"], { most: 25 }, checkField),
    ...checkText(objectOf(author)["name"], [...path, "author", "name"], {
      most: 256,
      isRequired: author !== undefined && author !== null,
    }),
    ...checkUrl(objectOf(author)["url"], [...path, "author", "url"]),
    ...checkText(objectOf(footer)["text"], [...path, "footer", "text"], {
      most: 2048,
      isRequired: footer !== undefined && footer !== null,
    }),
    ...checkUrl(objectOf(image)["url"], [...path, "image", "url"], ["http", "https", "attachment"]),
    ...checkUrl(objectOf(thumbnail)["url"], [...path, "thumbnail", "url"], ["http", "https", "attachment"]),
  ];
};

const textOf = (embed: Json): number =>
  [
    embed["title"],
    embed["description"],
    objectOf(embed["author"])["name"],
    objectOf(embed["footer"])["text"],
    ...objectsOf(embed["fields"]).flatMap((field) => [field["name"], field["value"]]),
  ].reduce<number>((sum, text) => sum + stringOf(text).length, 0);

/** Checks the embeds of a message. */
export const checkEmbeds = (value: unknown): readonly Problem[] => {
  const problems = checkList(value, ["embeds"], { most: 10 }, checkEmbed);
  const total = objectsOf(value).reduce((sum, embed) => sum + textOf(embed), 0);
  if (total <= mostEmbedText) return problems;
  return [
    ...problems,
    ...problem(["embeds"], "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000"),
  ];
};

/** Embeds as a message has them: of type `rich`, and without what was said as nothing. */
export const storedEmbeds = (value: unknown): readonly Json[] =>
  objectsOf(value).map((embed) => ({
    ...Object.fromEntries(Object.entries(embed).filter(([, part]) => part !== null && part !== undefined)),
    type: "rich",
    ...(embed["fields"] === undefined
      ? {}
      : { fields: objectsOf(embed["fields"]).map((field) => ({ inline: false, ...field })) }),
  }));
