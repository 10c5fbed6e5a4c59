CREATE TABLE "knowledge_changes" (
	"number" integer NOT NULL,
	"at" bigint NOT NULL,
	"by" json NOT NULL,
	"what" text NOT NULL,
	"undoes" integer,
	"items" json NOT NULL,
	CONSTRAINT "knowledge_changes_number_pk" PRIMARY KEY("number")
);
--> statement-breakpoint
CREATE TABLE "knowledge_items" (
	"number" integer NOT NULL,
	"entry" text NOT NULL,
	"state" text NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"gist" text NOT NULL,
	"url" text NOT NULL,
	"path" json NOT NULL,
	"variants" json NOT NULL,
	"by" json NOT NULL,
	"at" bigint NOT NULL,
	"ticket" integer,
	CONSTRAINT "knowledge_items_number_pk" PRIMARY KEY("number")
);
