import type { Response } from 'express';

/**
 * Small pages of the server's own, for the moments when the portal itself cannot be shown: signing in, and when that
 * fails. Swedish first, no script, one style sheet. Values are escaped where they are put in.
 */
export class Html {
  readonly #text: string;

  constructor(parts: TemplateStringsArray, values: readonly HtmlValue[]) {
    this.#text = parts.map((part, index) => part + written(values[index])).join('');
  }

  toString(): string {
    return this.#text;
  }
}

type HtmlValue = string | number | Html | readonly Html[] | null;

/** html`<p>${name}</p>`: text is escaped, other `html` and lists of it go in as they are, null as nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts, values);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function written(value: HtmlValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return Array.isArray(value) ? value.join('') : String(value);
  return String(value).replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}

export const PAGE_STYLE_PATH = '/auth/page.css';

export interface Page {
  readonly title: string;
  readonly body: Html;
}

/** Answers with a page. Never cached, as little as possible said. */
export function sendPage(response: Response, status: number, page: Page): void {
  response.status(status).type('html').send(String(html`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.title} – Bo kvar</title>
<link rel="stylesheet" href="${PAGE_STYLE_PATH}">
</head>
<body>
<header><p class="brand">Bo kvar</p></header>
<main>
<h1>${page.title}</h1>
${page.body}
</main>
</body>
</html>
`));
}

/** The colours and sizes are those of the portal's own tokens; contrast ratios are computed there. */
export const PAGE_STYLE = `:root{color-scheme:light}
*,*::before,*::after{box-sizing:border-box}
body{margin:0;background:#F4F2ED;color:#231C24;font:400 1.0625rem/1.5rem "Source Sans 3","Source Sans Pro","Segoe UI",system-ui,-apple-system,"Noto Sans",sans-serif;overflow-wrap:break-word}
header{background:#FFFFFF;border-bottom:1px solid #D9D3CA;padding:0 1.5rem}
.brand{margin:0 auto;max-width:44rem;padding:1.1rem 0;font-weight:700;font-size:1.3125rem;letter-spacing:-.015em}
main{max-width:44rem;margin:0 auto;padding:2rem 1.5rem 4rem}
h1{margin:0 0 .5rem;font-size:2rem;line-height:2.375rem;letter-spacing:-.012em;text-wrap:balance}
p{margin:0 0 1rem;max-width:66ch}
ul{list-style:none;margin:1.5rem 0;padding:0;background:#FFFFFF;border:1px solid #D9D3CA;border-radius:10px;overflow:hidden}
li+li{border-top:1px solid #D9D3CA}
.choice{display:block;width:100%;min-height:2.75rem;padding:.875rem 1rem;border:0;background:none;color:inherit;font:inherit;text-align:left;text-decoration:none;cursor:pointer}
.choice:hover{background:#F4E8F0}
.choice b{display:block;color:#5C2450;font-weight:600;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.18em}
.choice span{display:block;color:#5C5460;font-size:.875rem;line-height:1.25rem}
a{color:#5C2450;text-underline-offset:.18em}
.go{display:inline-flex;align-items:center;min-height:2.75rem;padding:.4rem 1rem;border-radius:6px;background:#5C2450;color:#FFFFFF;font-weight:600;text-decoration:none}
.go:hover{background:#43163A}
.note{color:#5C5460;font-size:.875rem;line-height:1.25rem}
:focus-visible{outline:3px solid #0B57D0;outline-offset:2px;border-radius:3px}
.choice:focus-visible{outline-offset:-3px}
pre{white-space:pre-wrap;background:#FFFFFF;border:1px solid #D9D3CA;border-radius:10px;padding:1rem}
@media (max-width:40rem){h1{font-size:1.625rem;line-height:2rem}}
@media (forced-colors:active){.go{border:1px solid}}
`;
