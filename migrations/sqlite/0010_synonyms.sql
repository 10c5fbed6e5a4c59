CREATE TABLE `knowledge_synonyms` (
	`number` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`words` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `knowledge_changes` ADD `synonyms` text;