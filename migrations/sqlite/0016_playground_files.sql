CREATE TABLE `playground_files` (
	`id` text PRIMARY KEY NOT NULL,
	`message` text NOT NULL,
	`content` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `playground_files_by_message` ON `playground_files` (`message`);