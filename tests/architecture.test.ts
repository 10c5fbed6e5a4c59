import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Which rooms of `src` a room may import from, besides itself. What is not listed is forbidden. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  handbook: ["core"],
  reading: ["core"],
  knowledge: ["core"],
  messages: ["core"],
  storage: ["core"],
  directory: ["core"],
  config: ["core", "directory"],
  runtime: ["core", "handbook", "reading", "knowledge", "messages", "storage", "directory", "config"],
  cli: ["core", "handbook", "reading", "knowledge", "messages", "storage", "directory", "config"],
};

/** Packages that let code reach the world; pure rooms have none of them, nor Node's own modules. */
const pureRooms = ["core", "handbook", "messages"];

const sources = async (folder: string): Promise<readonly string[]> =>
  (await readdir(join(root, folder), { recursive: true }))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name));

const importLine = /^(?:import|export|\})(?:[^"\n]*\sfrom)?\s+"([^"]+)"/gm;

const importsOf = async (file: string): Promise<readonly string[]> =>
  [...(await readFile(join(root, file), "utf8")).matchAll(importLine)].map(([, name = ""]) => name);

const roomOf = (file: string): string => {
  const [top = "", room = ""] = file.split(sep);
  return top === "src" ? (room.includes(".") ? "composition" : room) : `${top}/${room}`;
};

const targetRoom = (file: string, name: string): string =>
  roomOf(relative(root, resolve(root, dirname(file), name)));

const files = [...(await sources("src")), ...(await sources("adapters"))];

describe("who may import whom", () => {
  it.each(files)("%s keeps to its neighbours", async (file) => {
    const room = roomOf(file);
    if (room === "composition") return;
    const rooms = (await importsOf(file))
      .filter((name) => name.startsWith("."))
      .map((name) => targetRoom(file, name));
    const allowed = room.startsWith("adapters/")
      ? [room, "adapters/shared", "core", "messages", "runtime"]
      : [room, ...(mayImport[room] ?? [])];
    expect(rooms.filter((one) => !allowed.includes(one))).toEqual([]);
  });

  it("adapters know the runtime by its port alone", async () => {
    for (const file of await sources("adapters"))
      for (const name of await importsOf(file))
        if (name.includes("/runtime/")) expect(name, file).toMatch(/\/runtime\/port\.ts$/);
  });

  it("pure rooms reach nothing outside", async () => {
    for (const room of pureRooms)
      for (const file of await sources(join("src", room)))
        expect(
          (await importsOf(file)).filter((name) => !name.startsWith(".")),
          file,
        ).toEqual([]);
  });

  it("only the configuration reads the environment", async () => {
    for (const file of files)
      if (!file.startsWith(join("src", "config")))
        expect(await readFile(join(root, file), "utf8"), file).not.toMatch(/process\.env\b/);
  });
});
