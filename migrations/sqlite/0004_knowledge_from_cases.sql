CREATE TABLE `knowledge_changes` (
	`number` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`what` text NOT NULL,
	`undoes` integer,
	`items` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `knowledge_items` (
	`number` integer PRIMARY KEY NOT NULL,
	`entry` text NOT NULL,
	`state` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`gist` text NOT NULL,
	`url` text NOT NULL,
	`path` text NOT NULL,
	`variants` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`ticket` integer
);
