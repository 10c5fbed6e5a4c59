CREATE TABLE `embedding_calibrations` (
	`model` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`calibration` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `embedding_vectors` (
	`key` text PRIMARY KEY NOT NULL,
	`model` text NOT NULL,
	`vector` blob NOT NULL,
	`used_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `embedding_vectors_by_use` ON `embedding_vectors` (`used_at`);