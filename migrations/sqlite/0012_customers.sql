CREATE TABLE `customer_changes` (
	`number` integer PRIMARY KEY NOT NULL,
	`customer` text NOT NULL,
	`field` text NOT NULL,
	`value` text,
	`before` text NOT NULL,
	`listed` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`undoes` integer
);
--> statement-breakpoint
CREATE INDEX `customer_changes_by_customer` ON `customer_changes` (`customer`,`number`);--> statement-breakpoint
CREATE TABLE `delegates` (
	`id` text PRIMARY KEY NOT NULL,
	`customer` text NOT NULL,
	`person` text NOT NULL,
	`name` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`until` integer NOT NULL,
	`revoked_at` integer,
	`revoked_by` text
);
--> statement-breakpoint
CREATE INDEX `delegates_by_customer` ON `delegates` (`customer`,`person`);--> statement-breakpoint
ALTER TABLE `people` ADD `linked_by` text;