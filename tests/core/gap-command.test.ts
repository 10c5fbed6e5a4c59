import { expect, test } from "vitest";
import { gapActionId, readActionId } from "../../src/core/act-id.ts";
import { parseCommand } from "../../src/core/parse-command.ts";

const gap = "G-0k3v9x1";

test("gaps is short for kb gaps", () => {
  for (const text of ["/ticket gaps", "ticket GAPS", "/ticket kb gaps"])
    expect(parseCommand(text)).toEqual({
      act: { act: "command", command: { verb: "kb gaps" } },
      target: null,
    });
});

test("a gap is saved by its name, however that is written, with what is written beside it", () => {
  expect(parseCommand("/ticket kb add g-0K3V9X1")).toEqual({
    act: { act: "command", command: { verb: "kb add", written: {}, gap } },
    target: null,
  });
  expect(parseCommand(`/ticket kb add ${gap} Titel | https://help.example/a | Antwort`).act).toMatchObject({
    command: { gap, written: { title: "Titel", url: "https://help.example/a", gist: "Antwort" } },
  });
});

test("words that only begin like a gap's name are words", () => {
  expect(parseCommand("/ticket kb add G-Suite einrichten").act).toMatchObject({
    command: { verb: "kb add", written: { variants: ["G-Suite einrichten"] } },
  });
});

test("the button of a gap is read back, and nothing like it", () => {
  expect(readActionId(gapActionId(gap))).toEqual({
    act: { act: "command", command: { verb: "kb add", written: {}, gap } },
    target: null,
  });
  expect(readActionId("kb add:G-")).toBeNull();
  expect(readActionId(`claim:${gap}`)).toBeNull();
});
