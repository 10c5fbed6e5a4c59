import { defineConfig } from "drizzle-kit";

// drizzle-kit writes the migrations of one dialect at a time; `npm run migrations` calls it for each.
const forPostgres = process.env["DIALECT"] === "postgresql";
const name = forPostgres ? "postgres" : "sqlite";

export default defineConfig({
  dialect: forPostgres ? "postgresql" : "sqlite",
  schema: `./src/storage/${name}-schema.ts`,
  out: `./migrations/${name}`,
});
