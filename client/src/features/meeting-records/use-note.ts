import { useApolloClient } from '@apollo/client/react'
import { chooseText, openText, receiveText, textToSend, type TextVersion, type WrittenText } from '@bokvar/domain/texts'
import type { PersonalKind } from '@bokvar/domain/vocabulary'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { onDrafts } from '../../apollo/drafts'
import { sendIntent, type Sent } from '../../apollo/intent'
import { useAskAgain } from '../../apollo/live-context'
import { ItemRecord_WriteDocument } from '../../gql/graphql'
import { stoppedWords } from '../../text/stopped'
import { holdNote, latestKept, noteInHand, sendNote, showNote, type NoteAnswer, type NoteInHand, type SendNote } from './note-in-hand'

/** Saved when one has stopped writing for so long, and anyhow after so long. */
const IDLE_MS = 800
const AT_LATEST_MS = 4_000

export interface Note {
  readonly written: WrittenText
  /** What the server does not have yet; undefined when it has all of it. */
  readonly unsaved: NoteInHand | undefined
  readonly write: (text: string) => void
  readonly choose: (text: string) => void
  /** Why it is not kept as it stands. */
  readonly stopped: string | null
}

type Kept = { readonly __typename: string; readonly version: number }
type Stopped = { readonly __typename: 'TextStopped'; readonly kind: PersonalKind; readonly found: string }

/** What came of sending a text, whatever text it is. */
export function noteAnswer(outcome: Sent<Kept | Stopped>): NoteAnswer {
  if (outcome.kind === 'refused') return outcome.refusal.code === 'ANDRAT_AV_ANNAN' ? { kind: 'STALE' } : { kind: 'STOPPED', why: outcome.refusal.text }
  const { value } = outcome
  return 'found' in value ? { kind: 'STOPPED', why: stoppedWords(value) } : { kind: 'KEPT', version: value.version }
}

/** Sends a text at a point until the server has been reached, with one key for each version. */
export function useSendItemNote(itemId: string): SendNote {
  const client = useApolloClient()
  return useCallback(async (sending) => {
    const outcome = await sendIntent(client, ItemRecord_WriteDocument, { itemId, ...sending })
    return noteAnswer(outcome)
  }, [client, itemId])
}

/** One text: what is on the screen, sent by itself as it is written, with what another writes taken in. */
export function useNote(name: string, known: TextVersion, send: SendNote): Note {
  const unsaved = useSyncExternalStore(onDrafts, () => noteInHand(name))
  const [stop, setStop] = useState<{ readonly text: string; readonly why: string } | null>(null)
  const askAgain = useAskAgain()
  const waitsSince = useRef(0)
  const written = unsaved ?? openText(latestKept(name, known))
  useEffect(() => showNote(name), [name])
  // Left while something is unsent: it is sent at once.
  useEffect(() => () => void sendNote(name, send), [name, send])
  useEffect(() => {
    const inHand = noteInHand(name)
    if (inHand === undefined) return
    const next = receiveText(inHand, known)
    if (next !== inHand) holdNote(name, next)
  }, [name, known, unsaved])
  const pending = unsaved !== undefined && stop?.text !== unsaved.mine && textToSend(unsaved) !== null
  useEffect(() => {
    if (!pending) {
      waitsSince.current = 0
      return
    }
    waitsSince.current ||= performance.now()
    const go = async (): Promise<void> => {
      const answer = await sendNote(name, send)
      const now = noteInHand(name)
      setStop(answer?.kind === 'STOPPED' && now ? { text: now.mine, why: answer.why } : null)
      await askAgain.now()
    }
    const timer = setTimeout(() => void go(), Math.min(IDLE_MS, Math.max(0, waitsSince.current + AT_LATEST_MS - performance.now())))
    return () => clearTimeout(timer)
  }, [pending, name, send, askAgain, unsaved])
  return {
    written, unsaved,
    write: (mine) => holdNote(name, { ...written, mine }),
    choose: (text) => holdNote(name, chooseText(written, text)),
    stopped: stop !== null && stop.text === unsaved?.mine ? stop.why : null,
  }
}
