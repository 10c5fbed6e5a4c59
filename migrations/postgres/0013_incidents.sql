CREATE TABLE "incident_cases" (
	"case_id" text NOT NULL,
	"incident" integer NOT NULL,
	CONSTRAINT "incident_cases_case_id_pk" PRIMARY KEY("case_id")
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"number" integer NOT NULL,
	"service" text NOT NULL,
	"ended_at" bigint,
	"state" json NOT NULL,
	CONSTRAINT "incidents_number_pk" PRIMARY KEY("number")
);
--> statement-breakpoint
CREATE TABLE "service_lights" (
	"service" text PRIMARY KEY NOT NULL,
	"checked_at" bigint NOT NULL,
	"state" json NOT NULL
);
--> statement-breakpoint
CREATE INDEX "incident_cases_by_incident" ON "incident_cases" USING btree ("incident");--> statement-breakpoint
CREATE INDEX "incidents_open" ON "incidents" USING btree ("number") WHERE ended_at is null;