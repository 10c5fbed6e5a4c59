import type { Attachment } from "../../src/core/attachment.ts";
import type { WebFile, WebMessage } from "./body.ts";

/** The files of a message. */
export const filesOf = ({ body }: Pick<WebMessage, "body">): readonly WebFile[] =>
  body.kind === "said" ? (body.files ?? []) : [];

/** Where a file is to be had, for those who see its message. */
const addressOf = ({ id }: Pick<WebFile, "id">): string => `/api/playground/files/${id}`;

/** A file as the desk knows it. */
export const attachmentOf = (file: WebFile): Attachment => ({ ...file, url: addressOf(file) });
