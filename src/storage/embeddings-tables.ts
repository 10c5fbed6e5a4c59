import type { Calibration } from "../core/embeddings.ts";
import type { ColumnKit } from "./columns/kit.ts";

/** Vectors of texts, so that no endpoint is asked twice, and what each model is worth. */
export const embeddingsTables = ({ table, index, id, text, ms, json, bytes }: ColumnKit) => ({
  embeddingVectors: table(
    "embedding_vectors",
    {
      key: id("key"),
      model: text("model").notNull(),
      vector: bytes("vector").notNull(),
      usedAt: ms("used_at").notNull(),
    },
    (vectors) => [index("embedding_vectors_by_use").on(vectors.usedAt)],
  ),
  embeddingCalibrations: table("embedding_calibrations", {
    model: id("model"),
    at: ms("at").notNull(),
    calibration: json<Calibration>("calibration").notNull(),
  }),
});
