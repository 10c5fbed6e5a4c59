import type { Command } from "commander";
import { readEnvironment } from "../../config/environment.ts";
import { loadDesk } from "../../config/load-desk.ts";
import { withStore } from "../desk-store.ts";
import { exportCustomer } from "./export-customer.ts";
import { forget } from "./forget-customer.ts";

/** Adds what the command line can do about one customer. */
export const addCustomerCommands = (program: Command): void => {
  const customer = program.command("customer").description("what the desk knows of a customer");
  customer
    .command("export <number>")
    .description(
      "print everything that the desk knows of a customer, or of an account as in slack:U0123456789 (JSON)",
    )
    .action((number: string) => {
      const environment = readEnvironment();
      const { deskFile, customersAuthorization } = environment;
      return withStore(environment, (store) =>
        exportCustomer(store, loadDesk(deskFile), number, customersAuthorization),
      );
    });
  customer
    .command("forget <number>")
    .description("say what would be forgotten of a customer or an account, and with --yes forget it for good")
    .option("--yes", "forget it")
    .action((number: string, { yes = false }: { yes?: boolean }) => {
      const environment = readEnvironment();
      return withStore(environment, (store) =>
        forget(store, loadDesk(environment.deskFile), { name: number, confirmed: yes }),
      );
    });
};
