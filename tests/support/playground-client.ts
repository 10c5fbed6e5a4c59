/** A message as the playground's API gives it. */
export type PlaygroundMessage = {
  readonly id: string;
  readonly thread: string | null;
  readonly author: { readonly id: string; readonly role: string };
  readonly text: string;
  readonly links: readonly string[];
  readonly actions: readonly { readonly id: string; readonly label: string }[];
  readonly form?: { readonly id: string };
  readonly private: boolean;
};

/** Talks to a playground over HTTP, as a script from outside would. */
export type PlaygroundClient = {
  readonly post: (as: string, text: string, thread?: string | null) => Promise<string>;
  readonly act: (
    as: string,
    message: string,
    action: string,
    fields?: Readonly<Record<string, string>>,
  ) => Promise<void>;
  readonly command: (as: string, text: string) => Promise<void>;
  readonly messages: (as: string, channel: "support" | "internal") => Promise<readonly PlaygroundMessage[]>;
};

/** Creates a client for the playground at this address. */
export const playgroundClient = (url: string): PlaygroundClient => {
  const send = async (path: string, body: object): Promise<{ readonly id?: string }> => {
    const response = await fetch(`${url}/api/playground/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.status !== 202) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as { readonly id?: string };
  };
  return {
    post: async (as, text, thread = null) =>
      (await send("messages", { as, channel: "support", thread, text })).id ?? "",
    act: async (as, message, action, fields) => {
      await send("actions", { as, message, action, ...(fields && { fields }) });
    },
    command: async (as, text) => {
      await send("commands", { as, channel: "internal", thread: null, text });
    },
    messages: async (as, channel) => {
      const response = await fetch(`${url}/api/playground/messages?as=${as}&channel=${channel}`);
      return (await response.json()) as readonly PlaygroundMessage[];
    },
  };
};
