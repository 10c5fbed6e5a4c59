CREATE TABLE "customer_changes" (
	"number" integer NOT NULL,
	"customer" text NOT NULL,
	"field" text NOT NULL,
	"value" text,
	"before" text NOT NULL,
	"listed" text NOT NULL,
	"by" json NOT NULL,
	"at" bigint NOT NULL,
	"undoes" integer,
	CONSTRAINT "customer_changes_number_pk" PRIMARY KEY("number")
);
--> statement-breakpoint
CREATE TABLE "delegates" (
	"id" text PRIMARY KEY NOT NULL,
	"customer" text NOT NULL,
	"person" text NOT NULL,
	"name" text NOT NULL,
	"by" json NOT NULL,
	"at" bigint NOT NULL,
	"until" bigint NOT NULL,
	"revoked_at" bigint,
	"revoked_by" json
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "linked_by" json;--> statement-breakpoint
CREATE INDEX "customer_changes_by_customer" ON "customer_changes" USING btree ("customer","number");--> statement-breakpoint
CREATE INDEX "delegates_by_customer" ON "delegates" USING btree ("customer","person");