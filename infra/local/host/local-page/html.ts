/** Text put into a page; everything that was not written here is escaped. */
export interface Html {
  readonly text: string
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter)

type Part = string | number | Html | readonly Html[]

const shown = (part: Part): string => {
  if (typeof part !== 'object') return escaped(String(part))
  return 'text' in part ? part.text : part.map((one) => one.text).join('')
}

export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  text: texts.map((text, n) => text + (n < parts.length ? shown(parts[n] as Part) : '')).join(''),
})

const STYLE: Html = {
  text: `<style>
  :root{color-scheme:light}
  body{margin:0 auto;max-width:62rem;padding:2rem 1.25rem 4rem;background:#f7f5f0;color:#23211d;
    font:1rem/1.6 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
  h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:0 0 .75rem}
  main{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(19rem,1fr));margin-top:1.25rem}
  section{background:#fff;border:1px solid #e2ddd2;border-radius:.75rem;padding:1.1rem 1.25rem}
  p{margin:.25rem 0 .75rem}.note{color:#6a655b;font-size:.9rem}
  form{display:inline-block;margin:0 .4rem .5rem 0}
  button,input{font:inherit;border-radius:.5rem;border:1px solid #b9b2a3;padding:.45rem .8rem;background:#fff;color:inherit}
  button{cursor:pointer;background:#8c2f1b;border-color:#8c2f1b;color:#fff}button.quiet{background:#fff;color:#8c2f1b}
  button:focus-visible,a:focus-visible,input:focus-visible{outline:3px solid #d08a3c;outline-offset:2px}
  table{border-collapse:collapse;width:100%;font-size:.9rem}
  td,th{text-align:left;padding:.3rem .5rem .3rem 0;border-top:1px solid #eee9df;vertical-align:top;overflow-wrap:anywhere}
  td.n{text-align:right;font-variant-numeric:tabular-nums}a{color:#8c2f1b}
  .clock{font-size:1.5rem;font-variant-numeric:tabular-nums;margin:0 0 .75rem}ul{padding-left:1.1rem;margin:0}
</style>`,
}

export const page = (title: string, body: Html): string =>
  html`<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>${STYLE}</head><body>${body}</body></html>`.text
