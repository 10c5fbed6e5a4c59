CREATE TABLE `presence` (
	`person` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`until` integer NOT NULL,
	`given_at` integer NOT NULL
);
