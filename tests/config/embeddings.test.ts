import { describe, expect, test } from "vitest";
import { embeddingsAccess } from "../../src/config/embeddings-access.ts";
import { EnvironmentError, readEnvironment } from "../../src/config/environment.ts";
import { folderWith, messageOf } from "../directory/files/temporary-folder.ts";
import { deskWith, refusalOf } from "./desk-folder.ts";

const embeddings = (text: string) => `{ embeddings: ${text} }`;
const accessTo = (url: string, embeddingsKey: string | null) =>
  embeddingsAccess(deskWith({ answers: embeddings(`{ url: '${url}', model: bge-m3 }`) }).desk, {
    embeddingsKey,
  });

describe("answers.embeddings", () => {
  test("is off by default, whatever the environment holds", () => {
    expect(embeddingsAccess(deskWith().desk, { embeddingsKey: "secret-1" })).toBeNull();
  });

  test("needs an address and a model, the rest has defaults", () => {
    expect(accessTo("http://127.0.0.1:11434/v1", null)).toEqual({
      url: "http://127.0.0.1:11434/v1",
      model: "bge-m3",
      timeoutMs: 400,
      dimensions: null,
      prefix: "",
      apiKey: null,
    });
  });

  test.each([
    ["{ url: 'api.example.com/v1', model: m }", "It is no web address."],
    ["{ url: 'ftp://api.example.com', model: m }", "It is no web address."],
    ["{ url: 'https://api.example.com/v1/embeddings', model: m }", "which the desk adds by itself"],
    ["{ url: 'https://user:secret@api.example.com/v1', model: m }", "a key belongs into EMBEDDINGS_API_KEY"],
    ["{ url: 'https://api.example.com/v1?key=secret', model: m }", "a key belongs into EMBEDDINGS_API_KEY"],
    ["{ url: 'https://api.example.com/v1', model: m, timeoutMs: 2000 }", "timeoutMs"],
    ["{ url: 'https://api.example.com/v1', model: m, apiKey: secret }", "There is no such setting."],
    ["{ url: 'https://api.example.com/v1' }", "model"],
  ])("%s is refused", (text, remedy) => {
    expect(refusalOf("answers", embeddings(text))).toContain(remedy);
  });
});

describe("the key", () => {
  test("comes from the environment", () => {
    expect(accessTo("https://api.example.com/v1", "secret-1")?.apiKey).toBe("secret-1");
    expect(accessTo("http://localhost:8080/v1", "secret-1")?.apiKey).toBe("secret-1");
  });

  test("does not travel unencrypted", () => {
    expect(() => accessTo("http://models.example/v1", "secret-1")).toThrow(EnvironmentError);
    expect(accessTo("http://models.example/v1", null)?.apiKey).toBeNull();
  });

  test("is refused when it cannot be one, without a letter of it", () => {
    const folder = folderWith({});
    const message = messageOf(folder, () => readEnvironment({ EMBEDDINGS_API_KEY: "Bearer abc" }, folder));
    expect(message).toContain("EMBEDDINGS_API_KEY holds spaces");
    expect(message).not.toContain("abc");
  });
});
