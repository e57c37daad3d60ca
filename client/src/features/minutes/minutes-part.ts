import type { ApolloClient } from '@apollo/client'
import { sendIntent } from '../../apollo/intent'
import { Minutes_QueryDocument, Minutes_WriteDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { noteInHand, noteName, sendNote, type SendNote } from '../meeting-records/note-in-hand'
import { noteAnswer } from '../meeting-records/use-note'
import type { Minutes } from './minutes-words'

/** The name of a person's text in a part, among what she is writing. */
export function partName(viewerId: string, meetingId: string, section: string): string {
  return noteName(viewerId, `${meetingId} ${section}`)
}

/** Sends the text of a part until the server has been reached. */
export function partSender(client: ApolloClient, meetingId: string, section: string): SendNote {
  return async (sending) => noteAnswer(await sendIntent(client, Minutes_WriteDocument, { meetingId, section, ...sending }))
}

/**
 * The mark of what stands on the screen, with what its writer has not saved yet, which is saved first. Nothing that she has not
 * seen goes along: a part that says something else by now is told.
 * @returns the mark; or why there is none
 */
export async function markOfScreen(client: ApolloClient, viewerId: string, { meetingId, mark, sections }: Minutes): Promise<{ mark: string } | { wrong: string }> {
  const names = sections.map(({ id }) => partName(viewerId, meetingId, id))
  if (names.every((name) => noteInHand(name) === undefined)) return { mark }
  const seen = sections.map(({ text }, at) => noteInHand(names[at] ?? '')?.mine ?? text)
  for (const [at, { id }] of sections.entries()) await sendNote(names[at] ?? '', partSender(client, meetingId, id))
  if (names.some((name) => noteInHand(name) !== undefined)) return { wrong: m.minutes_send_unsaved() }
  const { data } = await client.query({ query: Minutes_QueryDocument, variables: { meetingId }, fetchPolicy: 'network-only' })
  const now = data?.minutes
  if (!now?.sections.every(({ text }, at) => text === seen[at])) return { wrong: m.minutes_send_changed() }
  return { mark: now.mark }
}
