CREATE TABLE `thread_book` (
	`platform` text NOT NULL,
	`channel` text NOT NULL,
	`root` text NOT NULL,
	`thread` text NOT NULL,
	PRIMARY KEY(`platform`, `channel`, `root`)
);
--> statement-breakpoint
CREATE INDEX `thread_book_by_thread` ON `thread_book` (`platform`,`thread`);