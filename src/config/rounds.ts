import * as z from "zod";
import { roundParts } from "../core/round.ts";

/** When everybody looks at what is unanswered (R6). */
export const roundsSchema = z.array(z.enum(roundParts)).prefault([...roundParts]);
