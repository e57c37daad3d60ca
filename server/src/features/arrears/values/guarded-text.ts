/** What a spreadsheet takes for a formula when it comes first: = + - @, their full-width forms, tab, new line. */
const RUNS = /^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/;
/** What a spreadsheet takes for a number and shortens: leading zeros, more digits than it can count. */
const SHORTENED = /^(?:0\d+|\d{12,})$/;

/** Text that a spreadsheet shows and keeps as it is, with a ' before it where needed. */
export function guarded(text: string): string {
  return RUNS.test(text) || SHORTENED.test(text) ? `'${text}` : text;
}

/** Takes away the ' of `guarded`, so that a file that came from here reads as it was. A name like 't Hooft keeps its own. */
export function unguarded(text: string): string {
  return text.startsWith("'") && guarded(text.slice(1)) === text ? text.slice(1) : text;
}
