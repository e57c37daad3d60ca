/** Our own line icons on a 22 px grid. They never stand alone for a meaning: words follow. */
const PATHS = {
  check: <path d="m4 11.5 4.8 5L18 6" />,
  action: <><path d="M11 2.8 19.2 11 11 19.2 2.8 11Z" /><path d="M11 7.6v4M11 14.2v.1" /></>,
  clock: <><circle cx="11" cy="11" r="8" /><path d="M11 6v5.2l3.4 2" /></>,
  lost: <><circle cx="11" cy="11" r="8" /><path d="m5.5 16.5 11-11" /></>,
  consent: <><circle cx="7.6" cy="11" r="4.8" /><circle cx="14.4" cy="11" r="4.8" /></>,
  child: <><circle cx="11" cy="5.5" r="2.7" /><path d="M5.5 10.5h11M11 10.5v4.3m0 0L7.8 19m3.2-4.2 3.2 4.2" /></>,
  paper: <path d="M5 2.5h8l4 4v13H5zM13 2.5v4h4" />,
  note: <path d="M5 2.5h8l4 4v13H5zM13 2.5v4h4M8 11h6M8 14.5h6" />,
  print: <path d="M6 8V3h10v5M6 15H3.5V8.5h15V15H16M6 12.5h10V19H6Z" />,
  plus: <path d="M11 4v14M4 11h14" />,
  home: <path d="M3 10.5 11 4l8 6.5M5.5 9v9.5h11V9M9.5 18.5v-5h3v5" />,
  phone: <path d="M5.5 3h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 3.5 5.2 2 2 0 0 1 5.5 3Z" transform="scale(.95)" />,
  undo: <path d="M8 5 4 9l4 4M4.5 9H13a4.5 4.5 0 0 1 0 9H9" />,
  grip: <path d="M8 5v.1M14 5v.1M8 11v.1M14 11v.1M8 17v.1M14 17v.1" strokeWidth="2.6" />,
  screen: <path d="M2.5 4h17v11h-17zM8 18.5h6M11 15v3.5" />,
  menu: <path d="M3 6h16M3 11h16M3 16h16" />,
  close: <path d="m5 5 12 12M17 5 5 17" />,
  pen: <path d="m4 18 1-4L15 4l3 3L8 17l-4 1Z" />,
  calendar: <><path d="M3 5h16v14H3zM3 9.5h16" /><path d="M7.5 2.5V6M14.5 2.5V6" /></>,
  saving: <path d="M11 3a8 8 0 1 1-7.4 5" />,
  letter: <><path d="M2.5 5h17v12h-17z" /><path d="m3 6 8 6 8-6" /></>,
  person: <><circle cx="11" cy="7" r="3.6" /><path d="M4 19c.6-4 3.4-6 7-6s6.4 2 7 6" /></>,
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { name: IconName }) {
  return <svg className="i" viewBox="0 0 22 22" aria-hidden="true">{PATHS[name]}</svg>
}

/** A dark house with one lit window: someone lives here. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path className="mark-house" d="M16 2.6 29 13v16.4H3V13Z" />
      <rect className="mark-window" x="10.5" y="15" width="11" height="9" rx=".8" />
      <path className="mark-bars" d="M16 15v9M10.5 19.5h11" />
    </svg>
  )
}
