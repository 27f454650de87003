CREATE SCHEMA "app";
--> statement-breakpoint
CREATE TABLE "app"."revoked_keys" (
	"key_hash" text PRIMARY KEY NOT NULL,
	"revoked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."revoked_sessions" (
	"session_hash" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
