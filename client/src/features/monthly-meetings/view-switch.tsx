import { m } from '../../paraglide/messages'
import { sentence } from '../../text/number-words'
import { Seats } from '../../ui/seats'
import { Segmented } from '../../ui/segmented'

type As = 'YOU' | 'PARTNER' | 'SHARED_SCREEN'

/** Whose eyes: one's own, the other side's, or the screen everybody looks at. */
export function ViewSwitch({ as, partner, sent, onChoose }: { as: 'PARTNER' | 'SHARED_SCREEN' | null; partner: string; sent: boolean; onChoose: (as: 'PARTNER' | 'SHARED_SCREEN' | null) => void }) {
  const chosen: As = as ?? 'YOU'
  const sign = (one: As) => (one === chosen ? <Seats seats={['OWN']} /> : null)
  const words = as ? (sent ? m.view_preview_sent() : m.view_preview()) : m.view_help({ partner })
  return (
    <div className="view">
      <span className="strong" aria-hidden="true">{m.view_as()}</span>
      <Segmented<As>
        quiet
        legend={m.view_legend()}
        value={chosen}
        onChoose={(next) => onChoose(next === 'YOU' ? null : next)}
        segments={[
          { value: 'YOU', label: <>{sign('YOU')}{m.view_you()}</> },
          { value: 'PARTNER', label: <>{sign('PARTNER')}{sentence(partner)}</> },
          { value: 'SHARED_SCREEN', label: <>{sign('SHARED_SCREEN')}{m.view_shared()}</> },
        ]}
      />
      <span className="small muted">{words}</span>
    </div>
  )
}
