/** A file that came with a message (I5). Its bytes stay on the platform. */
export type Attachment = {
  /** The platform's. */
  readonly id: string;
  readonly name: string;
  /** Media type, such as `image/png`; `null`: the platform does not say. */
  readonly type: string | null;
  /** Bytes; `null`: the platform does not say. */
  readonly size: number | null;
  /** Where people of the desk open it; `null`: nowhere but in the conversation. */
  readonly url: string | null;
};

/** What a file is to people. */
export const fileKinds = ["picture", "video", "sound", "text", "document", "archive", "other"] as const;
export type FileKind = (typeof fileKinds)[number];

const byType: readonly (readonly [RegExp, FileKind])[] = [
  [/^image\//, "picture"],
  [/^video\//, "video"],
  [/^audio\//, "sound"],
  [/^text\/|\/json\b|\/xml\b/, "text"],
  [/\/pdf\b|\/rtf\b|msword|officedocument|opendocument|ms-excel|ms-powerpoint/, "document"],
  [/\/(?:zip|gzip|x-tar|x-7z|x-rar|vnd\.rar|x-bzip)/, "archive"],
];

const byName: readonly (readonly [RegExp, FileKind])[] = [
  [/\.(?:png|jpe?g|gif|webp|bmp|heic|heif|tiff?)$/i, "picture"],
  [/\.(?:mp4|mov|webm|mkv|avi)$/i, "video"],
  [/\.(?:mp3|m4a|ogg|wav)$/i, "sound"],
  [/\.(?:txt|log|csv|json|xml|eml|md|ya?ml|conf|ini)$/i, "text"],
  [/\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf)$/i, "document"],
  [/\.(?:zip|gz|tar|7z|rar|tgz|bz2)$/i, "archive"],
];

const found = (kinds: readonly (readonly [RegExp, FileKind])[], text: string): FileKind | undefined =>
  kinds.find(([pattern]) => pattern.test(text))?.[1];

/** The kind of a file, by its media type, or else by its name. */
export const kindOfFile = ({ type, name }: Pick<Attachment, "type" | "name">): FileKind =>
  found(byType, type?.toLowerCase() ?? "") ?? found(byName, name) ?? "other";

/** Whether a file can show what the customer sees: a screenshot, or a film of it. */
export const isPicture = (file: Pick<Attachment, "type" | "name">): boolean =>
  ["picture", "video"].includes(kindOfFile(file));
