import * as z from "zod";
import { deskSchema } from "./desk.ts";

/** The JSON Schema of the desk file, with which editors explain, complete and check it while it is written. */
export const deskJsonSchema = (): object => {
  const { $schema, ...schema } = z.toJSONSchema(deskSchema("."), { io: "input", target: "draft-7" });
  return { $schema, title: "Deskbell desk file", ...schema };
};
