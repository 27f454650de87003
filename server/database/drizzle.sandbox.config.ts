import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --config server/database/drizzle.sandbox.config.ts --name what_changed` */
export default defineConfig({
  dialect: 'postgresql',
  schema: './server/sandbox/schema.ts',
  out: './server/database/migrations/sandbox',
});
