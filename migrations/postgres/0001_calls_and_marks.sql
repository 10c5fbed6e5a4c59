CREATE TABLE "calls" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"ticket" integer NOT NULL,
	"reason" text NOT NULL,
	"at" bigint NOT NULL,
	"storm" text
);
--> statement-breakpoint
CREATE TABLE "marks" (
	"name" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
DROP INDEX "inbox_by_platform";--> statement-breakpoint
CREATE INDEX "calls_by_time" ON "calls" USING btree ("at");--> statement-breakpoint
CREATE INDEX "calls_by_storm" ON "calls" USING btree ("storm");--> statement-breakpoint
CREATE INDEX "cases_by_change" ON "cases" USING btree ("updated_at");