CREATE TABLE `target_results` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`target` text NOT NULL,
	`at` integer NOT NULL,
	`took` integer NOT NULL,
	`outcome` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `target_results_by_time` ON `target_results` (`at`);