ALTER TABLE `knowledge_items` ADD `limits` text;--> statement-breakpoint
ALTER TABLE `knowledge_items` ADD `source` text;