/** Slack's look in a few lines. Widths are those of a window; on a narrower screen everything becomes as wide as that. */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1d1c1d; font: 15px/1.46668 Slack-Lato, Lato, "Helvetica Neue", Arial, sans-serif; }
.surface { display: flex; width: fit-content; max-width: 100%; border: 1px solid #ddd; border-radius: 8px; overflow: hidden; background: #fff; }
.pane { display: flex; flex-direction: column; width: 700px; max-width: 100vw; min-width: 0; }
.pane.thread { width: 440px; }
.pane + .pane { border-left: 1px solid #ddd; }
.bar { padding: 11px 20px; border-bottom: 1px solid #ddd; font-size: 18px; font-weight: 900; }
.bar small { font-size: 13px; font-weight: 400; color: #616061; margin-left: 8px; }
.list { flex: 1; padding: 8px 0 12px; }
.day { position: relative; margin: 4px 0; text-align: center; font-size: 13px; font-weight: 700; }
.day::before, .count::after { content: ""; position: absolute; left: 0; right: 0; top: 50%; border-top: 1px solid #ddd; }
.count::after { left: 20px; }
.day span { position: relative; display: inline-block; border: 1px solid #ddd; border-radius: 24px; background: #fff; padding: 3px 16px; }
.count { position: relative; margin: 8px 0 4px; padding: 0 20px; font-size: 13px; color: #616061; }
.count span { position: relative; z-index: 1; background: #fff; padding-right: 12px; }
.message { padding: 8px 20px 4px; }
.message.ephemeral { background: #f8f8f8; padding-bottom: 8px; }
.secret { color: #616061; font-size: 13px; margin: 0 0 2px 44px; }
.secret::before { content: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='15' height='15' viewBox='0 0 20 20' fill='none' stroke='%23616061' stroke-width='1.6'%3E%3Cpath d='M1.5 10S4.5 4 10 4s8.5 6 8.5 6-3 6-8.5 6S1.5 10 1.5 10z'/%3E%3Ccircle cx='10' cy='10' r='2.7'/%3E%3C/svg%3E"); display: inline-block; margin-right: 5px; vertical-align: -3px; }
.row { display: flex; gap: 8px; }
.avatar { flex: none; width: 36px; height: 36px; border-radius: 8px; color: #fff; font-weight: 700; display: grid; place-items: center; }
.side { flex: none; width: 36px; }
.content { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.head { line-height: 22px; }
.head b { font-weight: 900; }
.time, .edited { color: #616061; font-size: 12px; margin-left: 6px; }
.badge { background: #ddd; color: #454447; border-radius: 2px; font-size: 10px; font-weight: 700; padding: 1px 3px; margin-left: 5px; }
.block { margin: 8px 0; }
.head + .block, .content > .block:first-child { margin-top: 2px; }
.content > .block:last-child { margin-bottom: 4px; }
.section { display: flex; gap: 16px; align-items: flex-start; }
.words { flex: 1; min-width: 0; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 16px; margin-top: 4px; }
.header { font-size: 18px; line-height: 1.4; font-weight: 900; }
.context { display: flex; flex-wrap: wrap; gap: 8px; font-size: 13px; color: #616061; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; }
.button { display: inline-block; max-width: 240px; overflow: hidden; text-overflow: ellipsis; border: 1px solid rgba(29, 28, 29, .3); border-radius: 8px; background: #fff; font-size: 13px; font-weight: 700; line-height: 26px; padding: 0 11px; white-space: nowrap; }
.button.primary { background: #007a5a; border-color: #007a5a; color: #fff; }
.button.danger { background: #e01e5a; border-color: #e01e5a; color: #fff; }
hr { border: 0; border-top: 1px solid #ddd; margin: 16px 0; }
blockquote { margin: 4px 0; padding: 0 0 0 12px; border-left: 4px solid #ddd; }
pre, code { font: 12px/1.5 Menlo, Consolas, monospace; background: #f8f8f8; border: 1px solid #ddd; border-radius: 3px; }
code { color: #c01343; padding: 1px 3px; }
pre { padding: 8px; white-space: pre-wrap; }
ul, ol { margin: 0; padding-left: 28px; }
a { color: #1264a3; text-decoration: none; }
.mention { background: rgba(29, 155, 209, .1); color: #1264a3; border-radius: 3px; padding: 0 2px; }
.replies { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; margin: 4px 0; font-size: 13px; color: #616061; }
.replies .avatar { width: 24px; height: 24px; border-radius: 6px; font-size: 12px; }
.replies b { color: #1264a3; margin: 0 4px; }
.reactions { display: flex; gap: 4px; margin: 4px 0; }
.reaction { background: #f0f0f0; border-radius: 12px; font-size: 12px; line-height: 20px; padding: 2px 8px; }
.file { display: inline-block; border: 1px solid #ddd; border-radius: 8px; padding: 8px 12px; margin: 4px 4px 0 0; font-weight: 700; }
.composer { margin: 0 20px 20px; padding: 8px 12px; border: 1px solid rgba(29, 28, 29, .3); border-radius: 8px; color: #868686; }
.backdrop { width: fit-content; max-width: 100%; padding: 24px; background: #bbb; }
body:has(.backdrop) { background: #bbb; }
.modal { display: block; width: 520px; border: 0; box-shadow: 0 8px 32px rgba(0, 0, 0, .3); }
.modal .bar { display: flex; justify-content: space-between; align-items: center; border: 0; padding: 20px 24px 4px; font-size: 22px; }
.cross { font-size: 16px; font-weight: 400; color: #616061; }
.body { padding: 12px 24px; }
.modal .block { margin: 12px 0; }
.modal hr { margin: 20px 0; }
.foot { display: flex; justify-content: flex-end; gap: 12px; padding: 12px 24px 24px; }
.foot .button { font-size: 15px; line-height: 34px; padding: 0 14px; }
.label { font-weight: 700; margin-bottom: 6px; }
.optional { font-weight: 400; color: #616061; }
.field { border: 1px solid rgba(29, 28, 29, .5); border-radius: 8px; padding: 6px 12px; min-height: 36px; white-space: pre-wrap; overflow-wrap: anywhere; }
.field.long { min-height: 96px; }
.field.menu::after { content: ""; float: right; margin: 6px 2px; width: 7px; height: 7px; border: solid #1d1c1d; border-width: 0 1.5px 1.5px 0; transform: rotate(45deg); }
.placeholder { color: #868686; }
.hint { color: #616061; font-size: 13px; margin-top: 4px; }
.error { color: #e01e5a; font-size: 13px; font-weight: 700; margin-top: 4px; }
.choice { display: block; }
.home { display: block; width: 700px; }
.home .bar { border: 0; padding-bottom: 4px; }
.tabs { display: flex; gap: 20px; padding: 0 20px; border-bottom: 1px solid #ddd; font-size: 13px; font-weight: 700; color: #616061; }
.tab { padding: 6px 0 8px; }
.tab.open { color: #1d1c1d; border-bottom: 2px solid #611f69; }
.home .body { padding: 20px 32px 28px; }
td { border: 1px solid #ddd; padding: 4px 8px; }
`;
