CREATE TABLE "lookups" (
	"case_id" text NOT NULL,
	"key" text NOT NULL,
	"at" bigint NOT NULL,
	"language" text NOT NULL,
	"kind" text NOT NULL,
	"question" text NOT NULL,
	"mode" text NOT NULL,
	"result" text NOT NULL,
	"findings" json NOT NULL,
	"probability" double precision NOT NULL,
	"chosen" text,
	"verdict" text NOT NULL,
	"filed_at" bigint,
	"replied_at" bigint,
	CONSTRAINT "lookups_case_id_key_pk" PRIMARY KEY("case_id","key")
);
--> statement-breakpoint
ALTER TABLE "lookups" ADD CONSTRAINT "lookups_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lookups_by_time" ON "lookups" USING btree ("at");--> statement-breakpoint
CREATE INDEX "cases_by_opening" ON "cases" USING btree ("opened_at");