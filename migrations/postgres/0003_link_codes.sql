CREATE TABLE "link_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"person" text NOT NULL,
	"holder" text NOT NULL,
	"number" text NOT NULL,
	"digest" text NOT NULL,
	"sent_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "same_as" text;--> statement-breakpoint
CREATE INDEX "link_codes_by_case" ON "link_codes" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "link_codes_by_person" ON "link_codes" USING btree ("person");--> statement-breakpoint
CREATE INDEX "link_codes_by_holder" ON "link_codes" USING btree ("holder");--> statement-breakpoint
CREATE INDEX "link_codes_by_age" ON "link_codes" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "people_by_customer_number" ON "people" USING btree ("customer_number");--> statement-breakpoint
CREATE INDEX "people_by_identity" ON "people" USING btree ("same_as");