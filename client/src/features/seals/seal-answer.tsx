import { useEffect, useId, useRef } from 'react'
import { m } from '../../paraglide/messages'
import { stamp } from '../../text/dates'
import { Icon } from '../../ui/icon'
import type { Seal, SealCheck } from './check-file'

/** When it was made: by an authority's clock where there is one. */
function madeAt({ timestamp, signedAt }: Seal): string {
  const at = timestamp?.at ?? signedAt
  return at === null ? '' : stamp(at)
}

function verdictWords({ verdict, seals }: SealCheck): string {
  if (verdict === 'CHANGED') return m.seal_changed()
  if (verdict === 'NOT_SEALED') return m.seal_none()
  if (verdict === 'NOT_A_PDF') return m.seal_no_pdf()
  const own = seals.filter(({ sealer }) => sealer !== 'STRANGER')
  if (verdict === 'NOT_OURS') return own.length > 0 ? m.seal_not_in_time() : m.seal_not_ours()
  const last = own.at(-1)
  return m.seal_valid({ at: last ? madeAt(last) : '' })
}

/** What was found, first in one sentence. Only of a file that is as it was sealed is anything told that stands in it. */
export function SealAnswer({ check }: { check: SealCheck }) {
  const at = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  // Who does not see the page hears the answer, and reads on from it.
  useEffect(() => heading.current?.focus(), [])
  const holds = check.verdict === 'VALID'
  return (
    <section className="panel seal-answer" aria-labelledby={at} data-verdict={check.verdict}>
      <h2 id={at} ref={heading} tabIndex={-1}><Icon name={holds ? 'check' : 'action'} /><span>{verdictWords(check)}</span></h2>
      {holds ? (
        <div className="pb stack">
          <p>{m.seal_valid_who()}</p>
          <ol className="seal-list" role="list" aria-label={m.seal_list()}>
            {check.seals.map((seal, index) => <li key={index}><SealLines seal={seal} /></li>)}
          </ol>
        </div>
      ) : null}
    </section>
  )
}

function SealLines({ seal }: { seal: Seal }) {
  const { sealer, sealedBy, reason, timestamp, level } = seal
  if (sealedBy === null) return <p>{m.seal_other()}</p>
  const { name, organisation } = sealedBy
  const at = madeAt(seal)
  return (
    <dl>
      <dt>{m.seal_by()}</dt>
      <dd>{organisation === null ? name : m.seal_by_words({ organisation, name })}, {sealer === 'CURRENT' ? m.seal_key_present() : m.seal_key_former()}</dd>
      <dt>{m.seal_when()}</dt>
      <dd>{timestamp ? m.seal_when_authority({ at, authority: timestamp.authority }) : m.seal_when_portal({ at })}</dd>
      {reason === null ? null : <><dt>{m.seal_says()}</dt><dd>{reason}</dd></>}
      <dt>{m.seal_level()}</dt>
      <dd>{level === 'B-T' ? m.seal_level_stamped() : m.seal_level_bare()}</dd>
    </dl>
  )
}
