import { type Json, objectOf, objectsOf, wordOf } from "../json.ts";
import { checkSelect, isSelect } from "./components.ts";
import { checkChoice, checkList, checkText, type Path, type Problem, problem } from "./problems.ts";

const checkBounds = (input: Json, path: Path): readonly Problem[] => {
  const least = input["min_length"] ?? 0;
  const most = input["max_length"] ?? 4000;
  const isLeast = Number.isInteger(least) && Number(least) >= 0 && Number(least) <= 4000;
  const isMost = Number.isInteger(most) && Number(most) >= 1 && Number(most) <= 4000;
  return [
    ...(isLeast
      ? []
      : problem([...path, "min_length"], "NUMBER_TYPE_MAX", "int value should be between 0 and 4000.")),
    ...(isMost
      ? []
      : problem([...path, "max_length"], "NUMBER_TYPE_MAX", "int value should be between 1 and 4000.")),
    ...checkText(input["value"], [...path, "value"], { most: isMost ? Number(most) : 4000 }),
  ];
};

const checkTextInput = (input: Json, path: Path, isLabelled: boolean): readonly Problem[] => [
  ...checkText(input["custom_id"], [...path, "custom_id"], { most: 100, isRequired: true }),
  ...checkChoice(input["style"], [...path, "style"], [1, 2]),
  ...(isLabelled ? [] : checkText(input["label"], [...path, "label"], { most: 45, isRequired: true })),
  ...checkText(input["placeholder"], [...path, "placeholder"], { most: 100 }),
  ...checkBounds(input, path),
];

const checkInput = (input: Json, path: Path, isLabelled: boolean): readonly Problem[] => {
  if (input["type"] === 4) return checkTextInput(input, path, isLabelled);
  if (isLabelled && isSelect(input)) return checkSelect(input, path);
  return checkChoice(input["type"], [...path, "type"], isLabelled ? [3, 4, 5, 6, 7, 8] : [4]);
};

const checkPart = (part: Json, path: Path): readonly Problem[] => {
  if (part["type"] === 1)
    return checkList(part["components"] ?? [], [...path, "components"], { least: 1, most: 1 }, (input, at) =>
      checkInput(input, at, false),
    );
  if (part["type"] === 18)
    return [
      ...checkText(part["label"], [...path, "label"], { most: 45, isRequired: true }),
      ...checkText(part["description"], [...path, "description"], { most: 100 }),
      ...checkInput(objectOf(part["component"]), [...path, "component"], true),
    ];
  if (part["type"] === 10)
    return checkText(part["content"], [...path, "content"], { most: 4000, isRequired: true });
  return checkChoice(part["type"], [...path, "type"], [1, 10, 18]);
};

/** A field of a form, with the label above it. */
export type Field = { readonly label: string; readonly description: string | null; readonly input: Json };

/** The fields of a form, from rows or labels. */
export const fieldsIn = (components: readonly Json[]): readonly Field[] =>
  components.flatMap((part): readonly Field[] => {
    const isLabel = part["type"] === 18;
    const [input] = isLabel ? [objectOf(part["component"])] : objectsOf(part["components"]);
    if (input === undefined) return [];
    const label = wordOf((isLabel ? part : input)["label"]);
    const description = typeof part["description"] === "string" ? part["description"] : null;
    return [{ label, description, input }];
  });

const checkUnique = (components: readonly Json[]): readonly Problem[] => {
  const ids = fieldsIn(components).map((field) => field.input["custom_id"]);
  return new Set(ids).size === ids.length
    ? []
    : problem(
        ["data", "components"],
        "COMPONENT_CUSTOM_ID_DUPLICATED",
        "Component custom id cannot be duplicated",
      );
};

/** Checks a form that answers an interaction. */
export const checkModal = (data: Json): readonly Problem[] => [
  ...checkText(data["custom_id"], ["data", "custom_id"], { most: 100, isRequired: true }),
  ...checkText(data["title"], ["data", "title"], { most: 45, isRequired: true }),
  ...checkList(data["components"] ?? [], ["data", "components"], { least: 1, most: 5 }, checkPart),
  ...checkUnique(objectsOf(data["components"])),
];
