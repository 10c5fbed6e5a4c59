import type { Attachment } from "../../src/core/attachment.ts";

/** A screenshot of 48 kB, as a platform tells of it, unless said otherwise. */
export const attached = (name: string, file: Partial<Attachment> = {}): Attachment => ({
  id: `F-${name}`,
  name,
  type: "image/png",
  size: 48_000,
  url: `https://files.example/${name}`,
  ...file,
});
