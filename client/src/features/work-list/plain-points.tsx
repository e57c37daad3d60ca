/** A few short points under a heading. */
export function Points({ heading, points }: { heading: string; points: readonly string[] }) {
  return (
    <section className="panel plain-panel">
      <h2>{heading}</h2>
      <ul className="pb plain-list">{points.map((point) => <li key={point}>{point}</li>)}</ul>
    </section>
  )
}
