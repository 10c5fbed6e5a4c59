CREATE TABLE "presence" (
	"person" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"until" bigint NOT NULL,
	"given_at" bigint NOT NULL
);
