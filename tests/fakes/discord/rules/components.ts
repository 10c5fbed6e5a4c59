import { type Json, objectsOf, stringOf } from "../json.ts";
import { checkChoice, checkList, checkText, checkUrl, type Path, type Problem, problem } from "./problems.ts";

const checkCustomId = (component: Json, path: Path): readonly Problem[] =>
  checkText(component["custom_id"], [...path, "custom_id"], { most: 100, isRequired: true });

const checkLinkButton = (button: Json, path: Path): readonly Problem[] => [
  ...checkText(button["url"], [...path, "url"], { most: 512, isRequired: true }),
  ...checkUrl(button["url"], [...path, "url"], ["http", "https", "discord"]),
  ...(button["custom_id"] === undefined
    ? []
    : problem(
        path,
        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
        "A custom id and url cannot both be specified",
      )),
];

const checkButton = (button: Json, path: Path): readonly Problem[] => [
  ...checkChoice(button["style"], [...path, "style"], [1, 2, 3, 4, 5]),
  ...(button["style"] === 5 ? checkLinkButton(button, path) : checkCustomId(button, path)),
  ...checkText(button["label"], [...path, "label"], { most: 80 }),
  ...(stringOf(button["label"]) === "" && button["emoji"] === undefined
    ? problem(path, "BUTTON_COMPONENT_INVALID_EMPTY", "A button must have a label or emoji")
    : []),
];

const checkOption = (option: Json, path: Path): readonly Problem[] => [
  ...checkText(option["label"], [...path, "label"], { most: 100, isRequired: true }),
  ...checkText(option["value"], [...path, "value"], { most: 100, isRequired: true }),
  ...checkText(option["description"], [...path, "description"], { most: 100 }),
];

/** Checks a menu, in a message or a form. */
export const checkSelect = (select: Json, path: Path): readonly Problem[] => {
  const values = objectsOf(select["options"]).map((option) => option["value"]);
  const isDoubled = new Set(values).size < values.length;
  return [
    ...checkCustomId(select, path),
    ...checkText(select["placeholder"], [...path, "placeholder"], { most: 150 }),
    ...(select["type"] === 3
      ? checkList(select["options"] ?? [], [...path, "options"], { least: 1, most: 25 }, checkOption)
      : []),
    ...(isDoubled
      ? problem(
          [...path, "options"],
          "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
          "The specified option value is already used",
        )
      : []),
  ];
};

/** Whether a component is a menu. */
export const isSelect = (component: Json): boolean => [3, 5, 6, 7, 8].includes(Number(component["type"]));

const checkInRow = (component: Json, path: Path): readonly Problem[] => {
  if (component["type"] === 2) return checkButton(component, path);
  if (isSelect(component)) return checkSelect(component, path);
  return checkChoice(component["type"], [...path, "type"], [2, 3, 5, 6, 7, 8]);
};

const checkRow = (row: Json, path: Path): readonly Problem[] => {
  if (row["type"] !== 1) return checkChoice(row["type"], [...path, "type"], [1]);
  const parts = objectsOf(row["components"]);
  const isCrowded = parts.some(isSelect) && parts.length > 1;
  return [
    ...checkList(row["components"] ?? [], [...path, "components"], { least: 1, most: 5 }, checkInRow),
    ...(isCrowded
      ? problem(
          [...path, "components"],
          "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
          "The specified component exceeds the maximum width",
        )
      : []),
  ];
};

/** The buttons and menus of a message's rows. */
export const componentsIn = (rows: readonly Json[]): readonly Json[] =>
  rows.flatMap((row) => objectsOf(row["components"]));

const checkUnique = (rows: readonly Json[]): readonly Problem[] => {
  const seen = new Set<unknown>();
  return rows.flatMap((row, at) =>
    objectsOf(row["components"]).flatMap((component, index) => {
      const id = component["custom_id"];
      if (id === undefined || !seen.has(id)) {
        seen.add(id);
        return [];
      }
      return problem(
        ["components", at, "components", index, "custom_id"],
        "COMPONENT_CUSTOM_ID_DUPLICATED",
        "Component custom id cannot be duplicated",
      );
    }),
  );
};

/** Checks the rows of buttons and menus of a message. */
export const checkComponents = (value: unknown): readonly Problem[] => [
  ...checkList(value, ["components"], { most: 5 }, checkRow),
  ...checkUnique(objectsOf(value)),
];

/** Rows as a message has them: every component has a number. */
export const storedComponents = (value: unknown): readonly Json[] => {
  let last = 0;
  const numbered = (component: Json): Json => {
    last += 1;
    const id = last;
    const inner = component["components"];
    return {
      id,
      ...component,
      ...(Array.isArray(inner) ? { components: objectsOf(inner).map(numbered) } : {}),
    };
  };
  return objectsOf(value).map(numbered);
};
