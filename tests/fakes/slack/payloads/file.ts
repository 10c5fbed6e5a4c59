import type { Json } from "../json.ts";
import type { StoredFile, World } from "../world/world.ts";

const types: Readonly<Record<string, readonly [mimetype: string, pretty: string]>> = {
  csv: ["text/csv", "CSV"],
  jpg: ["image/jpeg", "JPEG"],
  pdf: ["application/pdf", "PDF"],
  png: ["image/png", "PNG"],
  txt: ["text/plain", "Plain Text"],
  zip: ["application/zip", "Zip"],
};

const suffixOf = (name: string): string => name.split(".").at(-1)?.toLowerCase() ?? "";

/** The MIME type of a file, and how Slack names it. */
export const typeOfName = (name: string): readonly [mimetype: string, pretty: string] =>
  types[suffixOf(name)] ?? ["application/octet-stream", "Binary"];

/** A file as it stands on messages. */
export const wireFile = (world: World, file: StoredFile): Json => {
  const address = `https://files.slack.com/files-pri/${world.team.id}-${file.id}`;
  return {
    id: file.id,
    created: Math.floor(world.clock.now() / 1000),
    timestamp: Math.floor(world.clock.now() / 1000),
    name: file.name,
    title: file.name,
    mimetype: file.mimetype,
    filetype: suffixOf(file.name),
    pretty_type: typeOfName(file.name)[1],
    user: file.user,
    user_team: world.team.id,
    editable: false,
    size: file.content.length,
    mode: "hosted",
    is_external: false,
    external_type: "",
    is_public: true,
    public_url_shared: false,
    display_as_bot: false,
    username: "",
    url_private: `${address}/${encodeURIComponent(file.name)}`,
    url_private_download: `${address}/download/${encodeURIComponent(file.name)}`,
    permalink: `${world.team.url}files/${file.user}/${file.id}/${encodeURIComponent(file.name)}`,
    has_rich_preview: false,
    file_access: "visible",
  };
};
