CREATE TABLE `link_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`person` text NOT NULL,
	`holder` text NOT NULL,
	`number` text NOT NULL,
	`digest` text NOT NULL,
	`sent_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `link_codes_by_case` ON `link_codes` (`case_id`);--> statement-breakpoint
CREATE INDEX `link_codes_by_person` ON `link_codes` (`person`);--> statement-breakpoint
CREATE INDEX `link_codes_by_holder` ON `link_codes` (`holder`);--> statement-breakpoint
CREATE INDEX `link_codes_by_age` ON `link_codes` (`sent_at`);--> statement-breakpoint
ALTER TABLE `people` ADD `same_as` text;--> statement-breakpoint
CREATE INDEX `people_by_customer_number` ON `people` (`customer_number`);--> statement-breakpoint
CREATE INDEX `people_by_identity` ON `people` (`same_as`);