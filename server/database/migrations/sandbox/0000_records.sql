CREATE SCHEMA "sandbox";
--> statement-breakpoint
CREATE TABLE "sandbox"."api_keys" (
	"key_hash" text PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"scopes" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox"."appointments" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"caller_phone" text,
	"caller_name" text,
	"appointment_date" date,
	"appointment_time_start" timestamp with time zone,
	"appointment_time_end" timestamp with time zone,
	"service_type" text,
	"status" text NOT NULL,
	"calendar_event_link" text,
	"call_log_id" uuid,
	"contact_id" uuid,
	"updated_at" timestamp with time zone,
	CONSTRAINT "appointments_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."calls" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"caller_phone" text,
	"caller_name" text,
	"status" text NOT NULL,
	"duration_seconds" integer,
	"summary" text,
	"transcript" text,
	"transfer_status" text,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"assistant_id" uuid,
	"contact_id" uuid,
	"messages" jsonb,
	"recording" text DEFAULT 'none' NOT NULL,
	"recording_file" text,
	CONSTRAINT "calls_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."contacts" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"phone" text,
	"name" text,
	"email" text,
	"company" text,
	"source" text,
	"total_calls" integer,
	"last_call_at" timestamp with time zone,
	"notes" text,
	"updated_at" timestamp with time zone,
	CONSTRAINT "contacts_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."filled_days" (
	"organization_id" uuid NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "filled_days_organization_id_day_pk" PRIMARY KEY("organization_id","day")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."leads" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"caller_phone" text,
	"caller_name" text,
	"caller_email" text,
	"status" text NOT NULL,
	"urgency" text,
	"interest" text,
	"qualification_reason" text,
	"call_summary" text,
	"call_log_id" uuid,
	"contact_id" uuid,
	"updated_at" timestamp with time zone,
	CONSTRAINT "leads_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"plan" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox"."secrets" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "appointments_newest" ON "sandbox"."appointments" USING btree ("organization_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "appointments_by_status" ON "sandbox"."appointments" USING btree ("organization_id","status","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "calls_newest" ON "sandbox"."calls" USING btree ("organization_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "calls_by_status" ON "sandbox"."calls" USING btree ("organization_id","status","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "calls_by_phone" ON "sandbox"."calls" USING btree ("organization_id","caller_phone","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "contacts_newest" ON "sandbox"."contacts" USING btree ("organization_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_phone" ON "sandbox"."contacts" USING btree ("organization_id","phone") WHERE phone is not null;--> statement-breakpoint
CREATE INDEX "leads_newest" ON "sandbox"."leads" USING btree ("organization_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "leads_by_status" ON "sandbox"."leads" USING btree ("organization_id","status","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);