CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket` integer,
	`status` text NOT NULL,
	`person` text NOT NULL,
	`platform` text NOT NULL,
	`channel` text NOT NULL,
	`thread` text,
	`customer_number` text,
	`assignee` text,
	`priority` text,
	`route` text NOT NULL,
	`version` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_ticket` ON `cases` (`ticket`);--> statement-breakpoint
CREATE INDEX `cases_by_person` ON `cases` (`person`,`opened_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_open_tickets` ON `cases` (`ticket`) WHERE status in ('queued', 'claimed', 'waitingForCustomer');--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `history` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`at` integer NOT NULL,
	`event_id` text,
	`actor` text,
	`entry` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `history_by_case` ON `history` (`case_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`lane` text NOT NULL,
	`at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`payload` text,
	`status` text NOT NULL,
	`attempts` integer NOT NULL,
	`error` text
);
--> statement-breakpoint
CREATE INDEX `inbox_pending_by_lane` ON `inbox` (`lane`,`at`,`id`) WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX `inbox_pending_by_time` ON `inbox` (`at`,`id`) WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX `inbox_quarantined` ON `inbox` (`at`,`id`) WHERE status = 'quarantined';--> statement-breakpoint
CREATE INDEX `inbox_by_platform` ON `inbox` (`platform`,`at`);--> statement-breakpoint
CREATE TABLE `inbox_keys` (
	`key` text PRIMARY KEY NOT NULL,
	`inbox_id` text NOT NULL,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`inbox_id`) REFERENCES `inbox`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `inbox_keys_by_delivery` ON `inbox_keys` (`inbox_id`);--> statement-breakpoint
CREATE INDEX `inbox_keys_by_age` ON `inbox_keys` (`received_at`);--> statement-breakpoint
CREATE TABLE `number_tries` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`number` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `number_tries_by_person` ON `number_tries` (`person`,`at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text,
	`platform` text NOT NULL,
	`lane` text NOT NULL,
	`key` text,
	`body` text NOT NULL,
	`status` text NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`remote_id` text,
	`error` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `outbox_unsettled_by_lane` ON `outbox` (`lane`,`id`) WHERE status in ('pending', 'attempting', 'unknown');--> statement-breakpoint
CREATE INDEX `outbox_waiting_by_due_time` ON `outbox` (`due_at`,`id`) WHERE status in ('pending', 'unknown');--> statement-breakpoint
CREATE INDEX `outbox_dead` ON `outbox` (`id`) WHERE status = 'dead';--> statement-breakpoint
CREATE TABLE `people` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`customer_number` text,
	`linked_at` integer,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `playground_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`thread` text,
	`author` text NOT NULL,
	`body` text,
	`visible_to` text,
	`order_id` text,
	`at` integer NOT NULL,
	`edited_at` integer,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `playground_messages_order` ON `playground_messages` (`order_id`);--> statement-breakpoint
CREATE INDEX `playground_messages_by_channel` ON `playground_messages` (`channel`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `playground_messages_by_time` ON `playground_messages` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `playground_people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`locale` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `posts` (
	`case_id` text NOT NULL,
	`key` text NOT NULL,
	`platform` text NOT NULL,
	`channel` text NOT NULL,
	`thread` text,
	`remote_id` text NOT NULL,
	`outbox_id` text NOT NULL,
	PRIMARY KEY(`case_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `posts_by_remote_id` ON `posts` (`platform`,`channel`,`remote_id`);--> statement-breakpoint
CREATE TABLE `threads` (
	`platform` text NOT NULL,
	`channel` text NOT NULL,
	`thread` text NOT NULL,
	`case_id` text NOT NULL,
	PRIMARY KEY(`platform`, `channel`, `thread`)
);
--> statement-breakpoint
CREATE TABLE `timers` (
	`case_id` text NOT NULL,
	`name` text NOT NULL,
	`due_at` integer NOT NULL,
	PRIMARY KEY(`case_id`, `name`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `timers_by_due_time` ON `timers` (`due_at`);