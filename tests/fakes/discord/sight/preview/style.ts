/** A look like that of Discord's dark theme. */
export const style = `
*{box-sizing:border-box}
body{margin:0;background:#1e1f22;color:#dbdee1;font:16px/1.375 "gg sans","Noto Sans","Helvetica Neue",Helvetica,Arial,sans-serif}
a{color:#00a8fc;text-decoration:none}
b{font-weight:600}
small{color:#949ba4;font-size:12px}
.surface{display:flex;gap:8px;max-width:1280px;margin:0 auto;min-height:100vh}
.pane{flex:1;min-width:0;background:#313338;display:flex;flex-direction:column}
.bar{padding:12px 16px;border-bottom:1px solid #26272b;font-weight:600;color:#f2f3f5}
.bar span{color:#80848e;margin-right:8px}
.list{flex:1;padding:16px 0}
.composer{margin:0 16px 24px;padding:11px 16px;border-radius:8px;background:#383a40;color:#6d6f78}
.day{display:flex;align-items:center;margin:16px;border-top:1px solid #3f4147;height:0;justify-content:center}
.day span{background:#313338;padding:2px 6px;font-size:12px;font-weight:600;color:#949ba4}
.message{padding:2px 48px 2px 16px}
.message.named{margin-top:16px}
.message.private{background:#353747;border-left:2px solid #5865f2}
.answered{padding-left:56px;font-size:14px;color:#b5bac1;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.line{display:flex;gap:16px}
.avatar{flex:none;width:40px;height:40px;border-radius:50%;color:#fff;font-weight:600;display:flex;align-items:center;justify-content:center}
.gutter{flex:none;width:40px}
.content{flex:1;min-width:0}
.head b{color:#f2f3f5;margin-right:8px}
.badge{background:#5865f2;color:#fff;border-radius:3px;font-size:10px;font-weight:600;padding:2px 4px;margin-right:8px;vertical-align:1px}
.words{overflow-wrap:anywhere;white-space:pre-wrap}
.words>div{white-space:pre-wrap}
.words>div:has(+.edited){display:inline}
.empty{height:1em}
.edited{margin-left:4px;font-size:10px}
.thinking{color:#949ba4}
.mention{background:#3c4270;color:#c9cdfb;border-radius:3px;padding:0 2px;font-weight:500}
.time{background:#3f4147;border-radius:3px;padding:0 2px}
.spoiler{background:#2b2d31;border-radius:3px}
code,pre{background:#2b2d31;border-radius:4px;font:14px/1.3 Consolas,"Andale Mono","DejaVu Sans Mono",monospace}
code{padding:2px 4px}
pre{padding:8px;margin:6px 0;border:1px solid #1e1f22;white-space:pre-wrap}
blockquote{margin:0;padding-left:12px;border-left:4px solid #4e5058}
.heading{font-weight:700;color:#f2f3f5;margin:8px 0 4px}
.level1{font-size:24px}.level2{font-size:20px}
.subtext{font-size:13px;color:#949ba4}
.item{display:flex;gap:8px;padding-left:8px}
.embed{max-width:516px;margin-top:4px;padding:8px 16px 12px 12px;border-left:4px solid;border-radius:4px;background:#2b2d31;font-size:14px}
.embed .by{font-weight:600;margin-top:4px}
.embed .title{font-size:16px;font-weight:600;color:#f2f3f5;margin-top:4px}
.embed .footer{font-size:12px;color:#b5bac1;margin-top:8px}
.fields{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}
.field{flex:1 0 100%}.field.inline{flex:1 0 30%}
.field b{color:#f2f3f5}
.row{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}
.button{border-radius:8px;padding:6px 16px;font-size:14px;font-weight:500;color:#fff}
.primary{background:#5865f2}.secondary{background:#4e5058}.success{background:#248046}.danger{background:#da373c}
.disabled{opacity:.5}
.select{display:flex;justify-content:space-between;width:400px;max-width:100%;padding:10px;border-radius:8px;background:#1e1f22;color:#949ba4}
.file{display:inline-flex;gap:12px;align-items:baseline;margin-top:4px;padding:12px;border:1px solid #3f4147;border-radius:8px;background:#2b2d31}
.reactions{display:flex;gap:4px;margin-top:4px}
.reactions span{background:#2b2d31;border-radius:8px;padding:2px 6px;font-size:14px}
.chip{display:inline-block;margin-top:8px;padding:8px 12px;border-radius:8px;background:#2b2d31;font-size:14px}
.whisper{margin-top:4px;font-size:12px;color:#949ba4}
.backdrop{min-height:100vh;background:rgba(0,0,0,.7);display:flex;align-items:center;justify-content:center}
.modal{width:440px;border-radius:8px;background:#313338;overflow:hidden}
.modal h1{font-size:20px;margin:0;padding:16px;color:#f2f3f5}
.modal .body{padding:0 16px 16px}
.modal label{display:block;margin:12px 0 8px;font-size:14px;font-weight:600}
.modal label em{color:#f23f43;font-style:normal}
.input{min-height:40px;padding:10px;border-radius:8px;background:#1e1f22;white-space:pre-wrap;color:#dbdee1}
.input.tall{min-height:96px}
.input.vacant{color:#6d6f78}
.modal .foot{display:flex;justify-content:flex-end;gap:8px;padding:16px;background:#2b2d31}
`;
