ALTER TABLE "knowledge_items" ADD COLUMN "limits" json;--> statement-breakpoint
ALTER TABLE "knowledge_items" ADD COLUMN "source" json;