/** What every interaction in the server carries. */
const base = {
  id: "700000000000000001",
  application_id: "800000000000000001",
  token: "token",
  guild_id: "900000000000000001",
  channel_id: "100000000000000001",
  channel: { id: "100000000000000001", type: 0 },
  locale: "en-US",
  member: {
    nick: null,
    roles: ["300000000000000001"],
    user: { id: "200000000000000001", username: "tom", global_name: "Tom Berg" },
  },
};

/** A button was pressed. */
export const press = (customId: string, message: object = { id: "500000000000000001" }) => ({
  ...base,
  type: 3,
  data: { custom_id: customId, component_type: 2 },
  message,
});

/** A modal was sent. */
export const submit = (customId: string, values: Readonly<Record<string, string>>, more: object = {}) => ({
  ...base,
  type: 5,
  data: {
    custom_id: customId,
    components: Object.entries(values).map(([custom_id, value]) => ({
      type: 18,
      component: { type: 4, custom_id, value },
    })),
  },
  ...more,
});

type Options = Readonly<Record<string, string>>;

const optionsOf = (options: Options, focused?: string) =>
  Object.entries(options).map(([name, value]) => ({
    name,
    type: name === "colleague" ? 6 : 3,
    value,
    ...(name === focused && { focused: true }),
  }));

/** `/ticket <verb>` was given. */
export const command = (verb: string, options: Options = {}) => ({
  ...base,
  type: 2,
  data: { type: 1, name: "ticket", options: [{ type: 1, name: verb, options: optionsOf(options) }] },
});

/** An option of `/ticket <verb>` is being typed. */
export const typing = (verb: string, option: string, typed: string) => ({
  ...base,
  type: 4,
  data: {
    type: 1,
    name: "ticket",
    options: [{ type: 1, name: verb, options: optionsOf({ [option]: typed }, option) }],
  },
});

/** Somebody's message. */
export const posted = {
  id: "500000000000000009",
  channel_id: "100000000000000001",
  content: "The shop is down",
  author: { id: "200000000000000002", username: "eva", global_name: "Eva Kunde" },
  attachments: [],
};

/** An entry in the menu of a message was chosen. */
export const menu = (name: string, message: typeof posted = posted) => ({
  ...base,
  type: 2,
  data: { type: 3, name, target_id: message.id, resolved: { messages: { [message.id]: message } } },
});
