CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"ticket" integer,
	"status" text NOT NULL,
	"person" text NOT NULL,
	"platform" text NOT NULL,
	"channel" text NOT NULL,
	"thread" text,
	"customer_number" text,
	"assignee" text,
	"priority" text,
	"route" text NOT NULL,
	"version" integer NOT NULL,
	"opened_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"state" json NOT NULL,
	CONSTRAINT "cases_ticket" UNIQUE("ticket")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"name" text PRIMARY KEY NOT NULL,
	"value" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"at" bigint NOT NULL,
	"event_id" text,
	"actor" text,
	"entry" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"lane" text NOT NULL,
	"at" bigint NOT NULL,
	"received_at" bigint NOT NULL,
	"payload" json,
	"status" text NOT NULL,
	"attempts" integer NOT NULL,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "inbox_keys" (
	"key" text PRIMARY KEY NOT NULL,
	"inbox_id" text NOT NULL,
	"received_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "number_tries" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"number" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text,
	"platform" text NOT NULL,
	"lane" text NOT NULL,
	"key" text,
	"body" json NOT NULL,
	"status" text NOT NULL,
	"due_at" bigint NOT NULL,
	"attempts" integer NOT NULL,
	"remote_id" text,
	"error" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"customer_number" text,
	"linked_at" bigint,
	"seen_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "playground_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"thread" text,
	"author" text NOT NULL,
	"body" json,
	"visible_to" text,
	"order_id" text,
	"at" bigint NOT NULL,
	"edited_at" bigint,
	"deleted_at" bigint,
	CONSTRAINT "playground_messages_order" UNIQUE("order_id")
);
--> statement-breakpoint
CREATE TABLE "playground_people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"locale" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"case_id" text NOT NULL,
	"key" text NOT NULL,
	"platform" text NOT NULL,
	"channel" text NOT NULL,
	"thread" text,
	"remote_id" text NOT NULL,
	"outbox_id" text NOT NULL,
	CONSTRAINT "posts_case_id_key_pk" PRIMARY KEY("case_id","key")
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"platform" text NOT NULL,
	"channel" text NOT NULL,
	"thread" text NOT NULL,
	"case_id" text NOT NULL,
	CONSTRAINT "threads_platform_channel_thread_pk" PRIMARY KEY("platform","channel","thread")
);
--> statement-breakpoint
CREATE TABLE "timers" (
	"case_id" text NOT NULL,
	"name" text NOT NULL,
	"due_at" bigint NOT NULL,
	CONSTRAINT "timers_case_id_name_pk" PRIMARY KEY("case_id","name")
);
--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_keys" ADD CONSTRAINT "inbox_keys_inbox_id_inbox_id_fk" FOREIGN KEY ("inbox_id") REFERENCES "public"."inbox"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timers" ADD CONSTRAINT "timers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_by_person" ON "cases" USING btree ("person","opened_at","id");--> statement-breakpoint
CREATE INDEX "cases_open_tickets" ON "cases" USING btree ("ticket") WHERE status in ('queued', 'claimed', 'waitingForCustomer');--> statement-breakpoint
CREATE INDEX "history_by_case" ON "history" USING btree ("case_id","at","id");--> statement-breakpoint
CREATE INDEX "inbox_pending_by_lane" ON "inbox" USING btree ("lane","at","id") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "inbox_pending_by_time" ON "inbox" USING btree ("at","id") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "inbox_quarantined" ON "inbox" USING btree ("at","id") WHERE status = 'quarantined';--> statement-breakpoint
CREATE INDEX "inbox_by_platform" ON "inbox" USING btree ("platform","at");--> statement-breakpoint
CREATE INDEX "inbox_keys_by_delivery" ON "inbox_keys" USING btree ("inbox_id");--> statement-breakpoint
CREATE INDEX "inbox_keys_by_age" ON "inbox_keys" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "number_tries_by_person" ON "number_tries" USING btree ("person","at");--> statement-breakpoint
CREATE INDEX "outbox_unsettled_by_lane" ON "outbox" USING btree ("lane","id") WHERE status in ('pending', 'attempting', 'unknown');--> statement-breakpoint
CREATE INDEX "outbox_waiting_by_due_time" ON "outbox" USING btree ("due_at","id") WHERE status in ('pending', 'unknown');--> statement-breakpoint
CREATE INDEX "outbox_dead" ON "outbox" USING btree ("id") WHERE status = 'dead';--> statement-breakpoint
CREATE INDEX "playground_messages_by_channel" ON "playground_messages" USING btree ("channel","at","id");--> statement-breakpoint
CREATE INDEX "playground_messages_by_time" ON "playground_messages" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "posts_by_remote_id" ON "posts" USING btree ("platform","channel","remote_id");--> statement-breakpoint
CREATE INDEX "timers_by_due_time" ON "timers" USING btree ("due_at");