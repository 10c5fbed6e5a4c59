CREATE TABLE "rounds" (
	"at" bigint NOT NULL,
	"part" text NOT NULL,
	"ticked_by" json,
	CONSTRAINT "rounds_at_pk" PRIMARY KEY("at")
);
