import { migrationsFolder } from "./migrations.ts";
import { driftedTables } from "./schema-drift.ts";

// `npm run drift`: fails when somebody changed the schema and forgot a migration.
for (const dialect of ["sqlite", "postgres"] as const) {
  const tables = await driftedTables(dialect, migrationsFolder(dialect));
  if (tables.length === 0) continue;
  console.error(
    `The schema and migrations/${dialect} differ in ${tables.join(", ")}. Run "npm run migrations" and commit the result.`,
  );
  process.exitCode = 1;
}
