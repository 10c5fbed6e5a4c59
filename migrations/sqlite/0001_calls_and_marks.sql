CREATE TABLE `calls` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`ticket` integer NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`storm` text
);
--> statement-breakpoint
CREATE INDEX `calls_by_time` ON `calls` (`at`);--> statement-breakpoint
CREATE INDEX `calls_by_storm` ON `calls` (`storm`);--> statement-breakpoint
CREATE TABLE `marks` (
	`name` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
DROP INDEX `inbox_by_platform`;--> statement-breakpoint
CREATE INDEX `cases_by_change` ON `cases` (`updated_at`);