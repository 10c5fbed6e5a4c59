import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { Hono } from "hono";
import { etag } from "hono/etag";
import { html } from "hono/html";
import type { Language } from "../../src/core/person.ts";

const folder = (path: string): string => fileURLToPath(new URL(`page/${path}`, import.meta.url));

type Files = { readonly script: string; readonly style: string };

const bundle = (): Files => {
  const { outputFiles } = buildSync({
    entryPoints: { playground: folder("main.tsx"), style: folder("style.css") },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    outdir: "/",
    logLevel: "silent",
  });
  const textOf = (ending: string): string =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { script: textOf(".js"), style: textOf(".css") };
};

let bundled: Files | null = null;

/** The same for every desk of a process, and bundled once. */
const filesOnce = (): Files => {
  bundled ??= bundle();
  return bundled;
};

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#17553f"/><path d="M6 22a10 10 0 0 1 20 0z" fill="#f0c869"/><rect x="4.500" y="23.500" width="23" height="3" rx="1.500" fill="#fff"/><rect x="14.500" y="7.500" width="3" height="4.500" rx="1.500" fill="#fff"/></svg>`;

const noScript: Readonly<Record<Language, string>> = {
  de: "Der Spielplatz braucht JavaScript: Bitte schalten Sie es für diese Seite ein.",
  en: "The playground needs JavaScript: please switch it on for this page.",
};

/** What the page knows of its desk. */
type Desk = {
  readonly company: string;
  readonly language: Language;
  readonly maxFileBytes: number;
  readonly numberless?: boolean;
};

const documentFor = ({ company, language, maxFileBytes, numberless = false }: Desk) => html`<!doctype html>
<html lang="${language}" data-company="${company}" data-max-file-bytes="${maxFileBytes}" data-numberless="${String(numberless)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
    <meta name="color-scheme" content="light dark">
    <title>Deskbell · ${company}</title>
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/assets/playground.css">
    <script type="module" src="/assets/playground.js"></script>
  </head>
  <body>
    <div id="app"></div>
    <noscript><p class="no-script">${noScript[language]}</p></noscript>
  </body>
</html>`;

/**
 * The page and its files. Its scripts and styles are bundled now, in memory.
 *
 * @throws {Error} when they do not compile.
 */
export const pageRoutes = (desk: Desk): Hono => {
  const { script, style } = filesOnce();
  const type = (contentType: string) => ({ "content-type": contentType, "cache-control": "no-cache" });
  return new Hono()
    .use(etag())
    .get("/", (context) => context.html(documentFor(desk)))
    .get("/assets/playground.js", (context) => context.body(script, 200, type("text/javascript")))
    .get("/assets/playground.css", (context) => context.body(style, 200, type("text/css")))
    .get("/assets/icon.svg", (context) => context.body(icon, 200, type("image/svg+xml")));
};
