/** Slack's look in a few lines. */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1d1c1d; font: 15px/1.46668 Lato, "Slack-Lato", "Helvetica Neue", Arial, sans-serif; }
.surface { width: 720px; border: 1px solid #ddd; border-radius: 8px; overflow: hidden; background: #fff; }
.surface.thread { width: 440px; }
.surface.modal { width: 520px; border-radius: 10px; box-shadow: 0 18px 48px rgba(0, 0, 0, .35); margin: 24px; }
.bar { padding: 12px 20px; border-bottom: 1px solid #ddd; font-size: 18px; font-weight: 900; }
.bar small { font-size: 13px; font-weight: 400; color: #616061; margin-left: 8px; }
.list { padding: 12px 0; }
.message { padding: 8px 20px; }
.message.ephemeral { background: #f8f8f8; }
.secret { color: #616061; font-size: 13px; margin: 0 0 2px 44px; }
.row { display: flex; gap: 8px; }
.avatar { flex: none; width: 36px; height: 36px; border-radius: 8px; color: #fff; font-weight: 700; display: grid; place-items: center; }
.content { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.head b { font-weight: 900; }
.time, .edited { color: #616061; font-size: 12px; margin-left: 6px; }
.badge { background: #ddd; color: #454447; border-radius: 2px; font-size: 10px; font-weight: 700; padding: 1px 3px; margin-left: 4px; }
.block { margin: 4px 0 8px; }
.section { display: flex; gap: 16px; align-items: flex-start; }
.words { flex: 1; min-width: 0; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 16px; margin-top: 4px; }
.header { font-size: 18px; font-weight: 900; }
.context { display: flex; flex-wrap: wrap; gap: 8px; font-size: 13px; color: #616061; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; }
.button { display: inline-block; border: 1px solid rgba(29, 28, 29, .3); border-radius: 8px; background: #fff; font-size: 13px; font-weight: 700; line-height: 28px; padding: 0 12px; white-space: nowrap; }
.button.primary { background: #007a5a; border-color: #007a5a; color: #fff; }
.button.danger { background: #e01e5a; border-color: #e01e5a; color: #fff; }
hr { border: 0; border-top: 1px solid #ddd; margin: 12px 0; }
blockquote { margin: 4px 0; padding: 0 0 0 12px; border-left: 4px solid #ddd; }
pre, code { font: 12px/1.5 Menlo, Consolas, monospace; background: #f8f8f8; border: 1px solid #ddd; border-radius: 3px; }
code { color: #c01343; padding: 1px 3px; }
pre { padding: 8px; white-space: pre-wrap; }
ul, ol { margin: 0; padding-left: 28px; }
a { color: #1264a3; text-decoration: none; }
.mention { background: rgba(29, 155, 209, .1); color: #1264a3; border-radius: 3px; padding: 0 2px; }
.replies { color: #1264a3; font-size: 13px; font-weight: 700; margin-top: 4px; }
.reactions { display: flex; gap: 4px; margin-top: 4px; }
.reaction { background: #f0f0f0; border-radius: 12px; font-size: 12px; padding: 2px 8px; }
.file { display: inline-block; border: 1px solid #ddd; border-radius: 8px; padding: 8px 12px; margin: 4px 4px 0 0; font-weight: 700; }
.body { padding: 16px 24px; }
.foot { display: flex; justify-content: flex-end; gap: 12px; padding: 16px 24px; }
.label { font-weight: 700; margin-bottom: 4px; }
.optional { font-weight: 400; color: #616061; }
.field { border: 1px solid rgba(29, 28, 29, .5); border-radius: 8px; padding: 6px 12px; min-height: 36px; white-space: pre-wrap; overflow-wrap: anywhere; }
.field.long { min-height: 96px; }
.field.menu::after { content: "▾"; float: right; color: #616061; }
.placeholder { color: #868686; }
.hint { color: #616061; font-size: 13px; margin-top: 4px; }
.error { color: #e01e5a; font-size: 13px; font-weight: 700; margin-top: 4px; }
.choice { display: block; }
td { border: 1px solid #ddd; padding: 4px 8px; }
`;
