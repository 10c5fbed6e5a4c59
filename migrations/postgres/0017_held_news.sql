CREATE TABLE "held_news" (
	"person" text PRIMARY KEY NOT NULL,
	"state" json NOT NULL
);
