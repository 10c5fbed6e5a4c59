CREATE TABLE "knowledge_synonyms" (
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"words" json NOT NULL,
	"by" json NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "knowledge_synonyms_number_pk" PRIMARY KEY("number")
);
--> statement-breakpoint
ALTER TABLE "knowledge_changes" ADD COLUMN "synonyms" json;