export type SeatSign = 'OWN' | 'CONSENT' | 'NONE'

/**
 * Who sees this, as seats in a fixed order with the reader first. Filled: sees through own data or notice.
 * Ring: through a consent. Dashed: does not see. Words always follow, so the picture is silent.
 */
export function Seats({ seats }: { seats: readonly SeatSign[] }) {
  return (
    <svg className="seats" viewBox={`0 0 ${16 * seats.length} 16`} width={14 * seats.length} aria-hidden="true">
      {seats.map((seat, index) => {
        const at = { cx: 8 + 16 * index, cy: 8 }
        if (seat === 'OWN') return <circle key={index} className="in1" {...at} r="5.4" />
        return seat === 'CONSENT' ? <circle key={index} className="con" {...at} r="4.4" /> : <circle key={index} className="out" {...at} r="5" />
      })}
    </svg>
  )
}
