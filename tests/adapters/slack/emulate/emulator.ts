import { readFile } from "node:fs/promises";
import { createEmulator } from "emulate";

/** How a webhook of emulate's was received; `status_code` is null when nobody answered. */
export type EmulatedDelivery = {
  readonly payload: unknown;
  readonly status_code: number | null;
};

/** What sends emulate's webhooks, as far as it takes to subscribe to them. */
type Dispatcher = {
  readonly register: (subscription: {
    readonly url: string;
    readonly events: readonly string[];
    readonly active: boolean;
    readonly owner: "slack";
  }) => { readonly id: number; readonly url: string };
  readonly unregister: (id: number) => boolean;
  readonly getDeliveries: () => readonly EmulatedDelivery[];
};

/** The Slack of emulate, as it enters itself into a server of emulate's. */
type Plugin = {
  register: (app: unknown, store: unknown, webhooks: Dispatcher, ...others: readonly unknown[]) => void;
};

/** A Slack of emulate's on a free port of the loopback interface. */
export type Emulator = {
  /** `http://127.0.0.1:1234` */
  readonly url: string;
  readonly dispatcher: Dispatcher;
  readonly stop: () => Promise<void>;
};

const pluginImport = /import\("(\.\/[^"]+)"\);\s*return \{ plugin: mod\.slackPlugin/;

const slackPlugin = async (): Promise<Plugin> => {
  const api = import.meta.resolve("emulate");
  const [, file] = pluginImport.exec(await readFile(new URL(api), "utf8")) ?? [];
  if (file === undefined) throw new Error(`Cannot find the Slack of emulate in ${api}: use version 0.12.2.`);
  const module = (await import(new URL(file, api).href)) as { readonly slackPlugin: Plugin };
  return module.slackPlugin;
};

/**
 * Starts it. emulate sends events to "configured webhook URLs" and offers no way to configure one for Slack, so its
 * dispatcher is taken from where its Slack is handed it.
 */
export const startEmulator = async (seed: object): Promise<Emulator> => {
  const plugin = await slackPlugin();
  const { register } = plugin;
  const handed: Dispatcher[] = [];
  plugin.register = (app, store, webhooks, ...others) => {
    handed.push(webhooks);
    register(app, store, webhooks, ...others);
  };
  try {
    const emulator = await createEmulator({ service: "slack", port: 0, seed: { slack: seed } });
    const [dispatcher] = handed;
    if (dispatcher === undefined) throw new Error("emulate started its Slack without a dispatcher.");
    return {
      // It listens on IPv4 alone, and elsewhere the name may mean IPv6.
      url: emulator.url.replace("localhost", "127.0.0.1"),
      dispatcher,
      stop: () => emulator.close(),
    };
  } finally {
    plugin.register = register;
  }
};
