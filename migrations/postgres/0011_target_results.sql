CREATE TABLE "target_results" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"target" text NOT NULL,
	"at" bigint NOT NULL,
	"took" bigint NOT NULL,
	"outcome" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "target_results" ADD CONSTRAINT "target_results_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "target_results_by_time" ON "target_results" USING btree ("at");