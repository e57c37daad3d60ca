import { useId, type ReactNode } from 'react'

/** A flat white panel with its heading. */
export function Panel({ heading, children }: { heading: string; children: ReactNode }) {
  const at = useId()
  return (
    <section className="panel" aria-labelledby={at}>
      <div className="ph"><h2 id={at}>{heading}</h2></div>
      <div className="pb">{children}</div>
    </section>
  )
}

/** A group of rows with its heading and a count in words. */
export function Group({ heading, count, children }: { heading: string; count?: ReactNode; children: ReactNode }) {
  const at = useId()
  return (
    <section className="group" aria-labelledby={at}>
      <h2 id={at}>{heading} {count === undefined ? null : <span>{count}</span>}</h2>
      {children}
    </section>
  )
}

/** Rows split by dividers in one panel. The children are `<li>`. */
export function Rows({ label, children }: { label?: string; children: ReactNode }) {
  return <ul className="rows" role="list" aria-label={label}>{children}</ul>
}

/** What stands beside the page, and last on narrow screens. */
export function Rail({ label, children }: { label: string; children: ReactNode }) {
  return <aside className="rail stack" aria-label={label}>{children}</aside>
}

/** One sentence why it is empty, one thing to do. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return <div className="panel calm"><p>{children}</p>{action ? <p>{action}</p> : null}</div>
}
