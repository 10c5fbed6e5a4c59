import { isJson, type Json, listOf, objectOf, stringsOf } from "../json.ts";
import { checkComponents } from "./components.ts";
import { checkEmbeds } from "./embeds.ts";
import { checkText, type Problem, problem } from "./problems.ts";

const componentsV2 = 1 << 15;

const checkAllowedMentions = (value: unknown): readonly Problem[] => {
  if (value === undefined || value === null) return [];
  const path = ["allowed_mentions"];
  if (!isJson(value))
    return problem(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
  const parse = stringsOf(value["parse"]);
  const foreign = parse.filter((one) => !["users", "roles", "everyone"].includes(one));
  const lists = (["users", "roles"] as const).flatMap((name) => {
    const ids = listOf(value[name]);
    const at = [...path, name];
    return [
      ...(ids.length > 100 ? problem(at, "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length.") : []),
      ...(parse.includes(name) && ids.length > 0
        ? problem(
            path,
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            `parse:["${name}"] and ${name}: [ids...] are mutually exclusive.`,
          )
        : []),
      ...ids.flatMap((id, index) =>
        typeof id === "string" && /^\d{15,20}$/.test(id)
          ? []
          : problem([...at, index], "NUMBER_TYPE_COERCE", `Value "${String(id)}" is not snowflake.`),
      ),
    ];
  });
  return [
    ...foreign.flatMap((one) =>
      problem([...path, "parse"], "BASE_TYPE_CHOICES", `${one} is none of users, roles, everyone.`),
    ),
    ...lists,
  ];
};

const checkNonce = (nonce: unknown): readonly Problem[] => {
  if (nonce === undefined || nonce === null || Number.isInteger(nonce)) return [];
  return checkText(nonce, ["nonce"], { most: 25 });
};

const checkFlags = (flags: unknown): readonly Problem[] => {
  if (flags === undefined || flags === null) return [];
  if (!Number.isInteger(flags)) return problem(["flags"], "NUMBER_TYPE_COERCE", "Value is not int.");
  return (Number(flags) & componentsV2) === 0
    ? []
    : problem(["flags"], "LOOPBACK_UNSUPPORTED", "This fake does not know messages with IS_COMPONENTS_V2.");
};

/** Checks what a message says, whether it is new, changed, or answers an interaction. */
export const checkMessage = (body: Json): readonly Problem[] => [
  ...checkText(body["content"], ["content"], { most: 2000 }),
  ...checkEmbeds(body["embeds"]),
  ...checkComponents(body["components"]),
  ...checkAllowedMentions(body["allowed_mentions"]),
  ...checkNonce(body["nonce"]),
  ...checkFlags(body["flags"]),
];

/** The nonce of a message, and whether it is to be posted once only. */
export const readNonce = (
  body: Json,
): { readonly nonce: string | number | null; readonly isEnforced: boolean } => {
  const { nonce } = body;
  const isNonce = typeof nonce === "string" || typeof nonce === "number";
  return { nonce: isNonce ? nonce : null, isEnforced: isNonce && body["enforce_nonce"] === true };
};

/** The message a reply answers; `null`: it is no reply. */
export const readReference = (
  body: Json,
): { readonly message: string; readonly place: string | null; readonly isNeeded: boolean } | null => {
  if (!isJson(body["message_reference"])) return null;
  const reference = objectOf(body["message_reference"]);
  const place = reference["channel_id"];
  return {
    message: String(reference["message_id"]),
    place: typeof place === "string" ? place : null,
    isNeeded: reference["fail_if_not_exists"] !== false,
  };
};
