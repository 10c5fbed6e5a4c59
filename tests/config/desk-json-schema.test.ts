import { describe, expect, test } from "vitest";
import { deskJsonSchema } from "../../src/config/desk-json-schema.ts";

type Found = { readonly path: string; readonly schema: object };

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

/** Every setting that an editor offers. */
const settings = (schema: unknown, path = ""): readonly Found[] => {
  const anyOf = field(schema, "anyOf");
  const forms: readonly unknown[] = Array.isArray(anyOf) ? anyOf : [];
  const properties = field(schema, "properties");
  const named = typeof properties === "object" && properties !== null ? Object.entries(properties) : [];
  return [
    ...named.flatMap(([name, inner]: [string, object]) => [
      { path: `${path}${name}`, schema: inner },
      ...settings(inner, `${path}${name}.`),
    ]),
    ...forms.flatMap((form) => settings(form, path)),
  ];
};

const setting = (path: string): object | undefined =>
  settings(deskJsonSchema()).find((found) => found.path === path)?.schema;

describe("the JSON Schema of the desk file", () => {
  test("explains every setting in a sentence", () => {
    const silent = settings(deskJsonSchema()).filter(
      ({ schema }) => !/\S\.$/.test(String(field(schema, "description"))),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
    expect(settings(deskJsonSchema()).length).toBeGreaterThan(40);
  });

  test("requires only what has no default", () => {
    expect(deskJsonSchema()).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      required: ["desk", "channels"],
      additionalProperties: false,
    });
    expect(setting("desk")).toMatchObject({ required: ["company", "links"] });
  });

  test("gives defaults, limits and units", () => {
    expect(setting("intake.quietMs")).toMatchObject({
      type: "integer",
      default: 4000,
      minimum: 0,
      maximum: 60_000,
      description: "Milliseconds of silence after which a statement is complete. 0 to 60000.",
    });
    expect(setting("targets.firstReply.standard")).toMatchObject({ type: "string", default: "8h" });
    expect(setting("holidays.state")).toMatchObject({
      description: "Code of the state, where states differ: BY.",
    });
  });
});
