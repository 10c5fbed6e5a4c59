CREATE TABLE `lookups` (
	`case_id` text NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	`language` text NOT NULL,
	`kind` text NOT NULL,
	`question` text NOT NULL,
	`mode` text NOT NULL,
	`result` text NOT NULL,
	`findings` text NOT NULL,
	`probability` real NOT NULL,
	`chosen` text,
	`verdict` text NOT NULL,
	`filed_at` integer,
	`replied_at` integer,
	PRIMARY KEY(`case_id`, `key`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lookups_by_time` ON `lookups` (`at`);--> statement-breakpoint
CREATE INDEX `cases_by_opening` ON `cases` (`opened_at`);