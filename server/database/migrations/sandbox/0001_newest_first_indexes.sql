DROP INDEX "sandbox"."appointments_newest";--> statement-breakpoint
DROP INDEX "sandbox"."appointments_by_status";--> statement-breakpoint
DROP INDEX "sandbox"."calls_newest";--> statement-breakpoint
DROP INDEX "sandbox"."calls_by_status";--> statement-breakpoint
DROP INDEX "sandbox"."calls_by_phone";--> statement-breakpoint
DROP INDEX "sandbox"."contacts_newest";--> statement-breakpoint
DROP INDEX "sandbox"."leads_newest";--> statement-breakpoint
DROP INDEX "sandbox"."leads_by_status";--> statement-breakpoint
CREATE INDEX "appointments_newest" ON "sandbox"."appointments" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "appointments_by_status" ON "sandbox"."appointments" USING btree ("organization_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "calls_newest" ON "sandbox"."calls" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "calls_by_status" ON "sandbox"."calls" USING btree ("organization_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "calls_by_phone" ON "sandbox"."calls" USING btree ("organization_id","caller_phone","created_at","id");--> statement-breakpoint
CREATE INDEX "contacts_newest" ON "sandbox"."contacts" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "leads_newest" ON "sandbox"."leads" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "leads_by_status" ON "sandbox"."leads" USING btree ("organization_id","status","created_at","id");