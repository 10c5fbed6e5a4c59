CREATE TABLE `rounds` (
	`at` integer PRIMARY KEY NOT NULL,
	`part` text NOT NULL,
	`ticked_by` text
);
