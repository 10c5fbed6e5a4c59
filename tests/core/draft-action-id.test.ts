import { describe, expect, it } from "vitest";
import { draftActionId, readActionId } from "../../src/core/act-id.ts";

describe("the id of a button about a draft", () => {
  const draft = "K-999999999";

  it.each([
    { verb: "kb approve", draft },
    { verb: "kb discard", draft },
    { verb: "kb edit", draft, written: {} },
  ] as const)("comes back as the command $verb", (command) => {
    expect(readActionId(draftActionId(999_999_999, command.verb))).toEqual({
      act: { act: "command", command },
      target: null,
    });
  });

  it("names the entry whose wording it is to be, whatever is in its name", () => {
    const command = { verb: "kb variant", to: "mail:create", draft: "K-3", wording: null };
    expect(readActionId(draftActionId(3, "kb variant", "mail:create"))?.act).toEqual({
      act: "command",
      command,
    });
  });

  it("takes what was typed into its form, and what was left blank for unchanged", () => {
    const fields = {
      title: " Umzug ",
      url: "https://a.example\nMenü > Mail",
      gist: " ",
      wordings: "a\n\n b ",
    };
    expect(readActionId("kb edit:K-3", fields)?.act).toMatchObject({
      command: {
        written: {
          title: "Umzug",
          url: "https://a.example",
          path: ["Menü", "Mail"],
          variants: ["a", "b"],
        },
      },
    });
  });

  it.each([
    "kb approve:K-",
    "kb approve:K-x",
    "kb retire:K-3",
    "kb merge:K-3",
    "kb undo:K-3",
    "kb variant:K-3",
    "claim:K-3",
    "kb approve:T-3",
  ])("%j is none", (id) => expect(readActionId(id)).toBeNull());
});
