CREATE TABLE `incident_cases` (
	`case_id` text PRIMARY KEY NOT NULL,
	`incident` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `incident_cases_by_incident` ON `incident_cases` (`incident`);--> statement-breakpoint
CREATE TABLE `incidents` (
	`number` integer PRIMARY KEY NOT NULL,
	`service` text NOT NULL,
	`ended_at` integer,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `incidents_open` ON `incidents` (`number`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `service_lights` (
	`service` text PRIMARY KEY NOT NULL,
	`checked_at` integer NOT NULL,
	`state` text NOT NULL
);
