CREATE TABLE "embedding_calibrations" (
	"model" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"calibration" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "embedding_vectors" (
	"key" text PRIMARY KEY NOT NULL,
	"model" text NOT NULL,
	"vector" "bytea" NOT NULL,
	"used_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "embedding_vectors_by_use" ON "embedding_vectors" USING btree ("used_at");