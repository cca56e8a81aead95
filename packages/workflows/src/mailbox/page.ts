import type { KeptMail } from "./store.ts";

const style = `
:root{--bg:oklch(0.985 0.004 120);--surface:oklch(1 0 0);--surface-2:oklch(0.965 0.005 130);--line:oklch(0.91 0.008 140);
--text:oklch(0.21 0.025 165);--text-2:oklch(0.45 0.02 160);--text-3:oklch(0.53 0.015 160);--accent:oklch(0.87 0.17 95);--focus:oklch(0.6 0.16 155);
--font-sans:"Geist Variable",Geist,system-ui,sans-serif;--font-display:"Archivo Variable",Archivo,var(--font-sans)}
@media (prefers-color-scheme:dark){:root{--bg:oklch(0.17 0.015 165);--surface:oklch(0.21 0.018 165);--surface-2:oklch(0.25 0.02 165);
--line:oklch(0.32 0.02 165);--text:oklch(0.96 0.01 120);--text-2:oklch(0.78 0.015 140);--text-3:oklch(0.68 0.015 140)}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:15px/1.5 var(--font-sans)}
main{max-width:960px;margin:0 auto;padding:32px 20px}
header{display:flex;align-items:baseline;gap:16px;flex-wrap:wrap;margin-bottom:24px}
h1{margin:0;font:800 24px/1.2 var(--font-display)}
.mark{font:800 22px/1 var(--font-display);color:inherit;text-decoration:none}
.mark i{font-style:normal;color:var(--accent)}
p{margin:0;color:var(--text-2)}
ol{list-style:none;margin:0;padding:0;background:var(--surface);border:1px solid var(--line);border-radius:18px;overflow:hidden}
li+li{border-top:1px solid var(--line)}
li a{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px 16px;padding:14px 20px;color:inherit;text-decoration:none}
li a:hover{background:var(--surface-2)}
a:focus-visible{outline:2px solid var(--focus);outline-offset:-2px}
b{font-weight:600;overflow-wrap:anywhere}
small{font-size:13px;color:var(--text-3);overflow-wrap:anywhere}
iframe{display:block;width:100%;height:calc(100vh - 190px);min-height:480px;border:1px solid var(--line);border-radius:18px;background:white}
.empty{padding:48px 20px;text-align:center;background:var(--surface);border:1px dashed var(--line);border-radius:18px}`;

/** The page of all mails, in the order given. */
export function listPage(mails: KeptMail[]): string {
  const rows = mails.map(
    ({ id, to, subject, receivedAt }) =>
      `<li><a href="/mails/${id}"><b>${escaped(subject)}</b><small>${time(receivedAt)}</small><small>${escaped(to.join(", "))}</small></a></li>`,
  );
  const list = rows.length
    ? `<ol>${rows.join("")}</ol>`
    : `<p class="empty">Todavía no ha llegado ningún correo. · No mail has come yet.</p>`;
  const note = "Nada de esto sale de esta máquina. · Nothing of this leaves this machine.";
  return page("Buzón", `<header><a class="mark" href="/">ZEA<i>.</i></a><h1>Buzón</h1><p>${note}</p></header>${list}`);
}

/** The page of one mail, with its body in a sandboxed frame. */
export function mailPage({ id, from, to, subject, receivedAt }: KeptMail): string {
  const head = `<small>${escaped(from)} → ${escaped(to.join(", "))} · ${time(receivedAt)}</small>`;
  const frame = `<iframe title="${escaped(subject)}" src="/mails/${id}/body" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  const header = `<header><a class="mark" href="/" aria-label="Buzón">ZEA<i>.</i></a><h1>${escaped(subject)}</h1>${head}</header>`;
  return page(subject, `${header}${frame}`);
}

/** A mail's HTML, whose links open in another tab, or its plain text. */
export function mailBody({ html, text }: KeptMail): string {
  if (!html) return `<!doctype html><meta charset="utf-8"><pre>${escaped(text)}</pre>`;
  return html.replace(/<head([^>]*)>/i, '<head$1><base target="_blank">');
}

function page(title: string, content: string): string {
  return `<!doctype html><html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}</title><style>${style}</style></head><body><main>${content}</main></body></html>`;
}

function time(instant: string): string {
  const shown = new Date(instant).toLocaleString("es-ES", { dateStyle: "medium", timeStyle: "medium" });
  return `<time datetime="${instant}">${shown}</time>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
