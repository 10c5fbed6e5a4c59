import { type Json, objectOf, objectsOf, stringOf, wordOf } from "../json.ts";
import { checkChoice, checkList, checkText, type Path, type Problem, problem } from "./problems.ts";

const nameRule = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;

const checkName = (value: unknown, path: Path): readonly Problem[] => {
  if (typeof value !== "string" || !nameRule.test(value) || value !== value.toLowerCase())
    return problem(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
  return [];
};

const checkNames = (value: unknown, path: Path): readonly Problem[] =>
  Object.entries(objectOf(value)).flatMap(([locale, name]) => checkName(name, [...path, locale]));

const checkDescriptions = (value: unknown, path: Path): readonly Problem[] =>
  Object.entries(objectOf(value)).flatMap(([locale, text]) =>
    checkText(text, [...path, locale], { least: 1, most: 100 }),
  );

const checkChoiceOf = (choice: Json, path: Path): readonly Problem[] => [
  ...checkText(choice["name"], [...path, "name"], { least: 1, most: 100, isRequired: true }),
  ...(typeof choice["value"] === "number"
    ? []
    : checkText(choice["value"], [...path, "value"], { most: 100, isRequired: true })),
];

const checkOrder = (options: readonly Json[], path: Path): readonly Problem[] => {
  const required = options.map((option) => option["required"] === true);
  const isWrong = required.some((is, index) => is && required[index - 1] === false);
  return isWrong
    ? problem(
        path,
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        "Required options must be placed before non-required options",
      )
    : [];
};

const checkOptions = (value: unknown, path: Path): readonly Problem[] => {
  const options = objectsOf(value);
  const names = options.map((option) => option["name"]);
  return [
    ...checkList(value, path, { most: 25 }, checkOption),
    ...checkOrder(options, path),
    ...(new Set(names).size < names.length
      ? problem(path, "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED", "Option names must be unique")
      : []),
  ];
};

const checkOption = (option: Json, path: Path): readonly Problem[] => [
  ...checkChoice(option["type"], [...path, "type"], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
  ...checkName(option["name"], [...path, "name"]),
  ...checkNames(option["name_localizations"], [...path, "name_localizations"]),
  ...checkText(option["description"], [...path, "description"], { least: 1, most: 100, isRequired: true }),
  ...checkDescriptions(option["description_localizations"], [...path, "description_localizations"]),
  ...checkList(option["choices"], [...path, "choices"], { most: 25 }, checkChoiceOf),
  ...(option["autocomplete"] === true && objectsOf(option["choices"]).length > 0
    ? problem(
        path,
        "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
        "Choices and autocomplete exclude each other",
      )
    : []),
  ...checkOptions(option["options"], [...path, "options"]),
];

const textOf = (command: Json): number =>
  stringOf(command["name"]).length +
  stringOf(command["description"]).length +
  objectsOf(command["choices"]).reduce(
    (sum, choice) => sum + stringOf(choice["name"]).length + stringOf(choice["value"]).length,
    0,
  ) +
  objectsOf(command["options"]).reduce<number>((sum, option) => sum + textOf(option), 0);

/** Whether a command is typed with a slash, rather than used on a message or a person. */
export const isTyped = (command: Json): boolean => (command["type"] ?? 1) === 1;

const checkTyped = (command: Json, path: Path): readonly Problem[] => [
  ...checkName(command["name"], [...path, "name"]),
  ...checkNames(command["name_localizations"], [...path, "name_localizations"]),
  ...checkText(command["description"], [...path, "description"], { least: 1, most: 100, isRequired: true }),
  ...checkDescriptions(command["description_localizations"], [...path, "description_localizations"]),
  ...checkOptions(command["options"], [...path, "options"]),
  ...(textOf(command) > 8000
    ? problem(path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)")
    : []),
];

const checkUsed = (command: Json, path: Path): readonly Problem[] => [
  ...checkText(command["name"], [...path, "name"], { least: 1, most: 32, isRequired: true }),
  ...(stringOf(command["description"]) === ""
    ? []
    : problem(
        [...path, "description"],
        "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION",
        "Context menu commands cannot have a description",
      )),
  ...(objectsOf(command["options"]).length === 0
    ? []
    : problem(
        [...path, "options"],
        "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS",
        "Context menu commands cannot have options",
      )),
];

/** Checks one command. */
export const checkCommand = (command: Json, path: Path): readonly Problem[] => [
  ...checkChoice(command["type"] ?? 1, [...path, "type"], [1, 2, 3]),
  ...(isTyped(command) ? checkTyped(command, path) : checkUsed(command, path)),
];

const mostOfType: Readonly<Record<number, number>> = { 1: 100, 2: 5, 3: 5 };

/** Checks all commands of an app together. */
export const checkCommands = (commands: readonly Json[]): readonly Problem[] => {
  const keys = commands.map((one) => `${wordOf(one["type"] ?? 1)} ${String(one["name"])}`);
  const crowded = [1, 2, 3].filter(
    (type) => commands.filter((one) => (one["type"] ?? 1) === type).length > (mostOfType[type] ?? 0),
  );
  return [
    ...commands.flatMap((command, index) => checkCommand(command, [index])),
    ...(new Set(keys).size < keys.length
      ? problem([], "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique")
      : []),
    ...crowded.flatMap((type) =>
      problem([], "BASE_TYPE_MAX_LENGTH", `Maximum number of application commands of type ${type} reached`),
    ),
  ];
};
