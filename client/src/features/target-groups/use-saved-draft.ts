import { useCallback, useEffect, useRef, useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { serverInstant } from '../../apollo/server-time'
import { Definition_SaveDocument } from '../../gql/graphql'
import { useRefused, type Refused, type Stop } from '../../ui/use-refused'
import { stopsOf, wasOvertaken } from '../governing-documents/governing-words'
import type { DefinitionPageData } from './definition-columns'
import { writtenOf, type FormDraft } from './form-draft'

/** So long after the last change it is sent: a pause in what one writes, and no longer than one waits for it. */
const PAUSE_MS = 800

export type Saving = { readonly kind: 'idle' } | { readonly kind: 'saving' } | { readonly kind: 'saved'; readonly at: number }

/** A form that is saved at the server while one writes in it, one change after the other, each on from the one before. */
export function useSavedDraft(page: DefinitionPageData, blank: () => FormDraft): {
  readonly draft: FormDraft
  readonly change: (part: Partial<FormDraft>) => void
  readonly saving: Saving
  readonly stops: Refused
  /** Sends at once what has not been sent. */
  readonly leave: () => void
} {
  const [draft, setDraft] = useState(blank)
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' })
  const stops = useRefused('definition', ['name', 'words'])
  const write = useIntent(Definition_SaveDocument)
  const latest = useRef({ draft, number: page.draft?.number ?? 0, read: page.draft?.number ?? 0, stops })
  const timer = useRef<number | undefined>(undefined)
  const busy = useRef(false)
  const waits = useRef(false)
  useEffect(() => {
    latest.current = { ...latest.current, read: page.draft?.number ?? 0, stops }
  })

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    timer.current = undefined
    waits.current = true
    // One at a time: each is written on from the number that the one before it was given.
    if (busy.current) return
    busy.current = true
    setSaving({ kind: 'saving' })
    let stopped: readonly Stop[] = []
    while (waits.current && stopped.length === 0) {
      waits.current = false
      const { draft: form, number: base } = latest.current
      const sent = await write({ draft: { partnershipId: page.id, base, name: form.name, words: form.words, basedOn: form.basedOn, criteria: sendable(form) } })
      stopped = stopsOf(sent)
      // What a colleague has saved in between stands on the page now; what is sent next is sent over it.
      if (wasOvertaken(sent)) latest.current.number = Math.max(latest.current.read, latest.current.number)
      if (sent.kind === 'done' && 'number' in sent.value) latest.current.number = sent.value.number
    }
    busy.current = false
    setSaving(stopped.length > 0 ? { kind: 'idle' } : { kind: 'saved', at: serverInstant() })
    if (stopped.length > 0) latest.current.stops.show(stopped)
  }, [page.id, write])

  const change = useCallback((part: Partial<FormDraft>): void => {
    latest.current.draft = { ...latest.current.draft, ...part }
    setDraft(latest.current.draft)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), PAUSE_MS)
  }, [save])
  const leave = useCallback((): void => {
    if (timer.current !== undefined) void save()
  }, [save])
  // Left in another way, such as by a link: it is sent all the same.
  useEffect(() => leave, [leave])
  return { draft, change, saving, stops, leave }
}

/** What is sent wants lists of its own. */
function sendable(form: FormDraft) {
  const { livingForms, relations, schoolLevels, ...rest } = writtenOf(form)
  return { ...rest, livingForms: [...livingForms], relations: [...relations], schoolLevels: [...schoolLevels] }
}
