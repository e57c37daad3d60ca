import fc from 'fast-check'
import { expect, it } from 'vitest'
import { howManyWorlds } from '../testing/how-many-worlds.js'
import {
  bothTexts, chooseText, isUnsaved, openText, receiveText, savedText, sentText, textToSend, unsentText, type TextVersion, type WrittenText,
} from './shared-text.js'

const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env

/** What may happen to one of two who write: she writes a word, strikes one, something is sent, answered, or heard of. */
interface Event {
  readonly who: 0 | 1
  readonly what: 'WRITE' | 'STRIKE' | 'SEND' | 'ANSWER' | 'HEAR'
  readonly where: number
}
const events = fc.array(
  fc.record({ who: fc.constantFrom(0 as const, 1 as const), what: fc.constantFrom('WRITE', 'WRITE', 'WRITE', 'STRIKE', 'SEND', 'ANSWER', 'HEAR'), where: fc.nat(1_000) }),
  { maxLength: 60 }) as fc.Arbitrary<Event[]>

const wordsIn = (text: string): string[] => text.match(/\S+/gu) ?? []

/** Two at one text, and the server that has its versions. */
class Table {
  readonly versions: TextVersion[] = [{ version: 0, text: '' }]
  readonly writers: [WrittenText, WrittenText] = [openText({ version: 0, text: '' }), openText({ version: 0, text: '' })]
  readonly written = new Set<string>()
  readonly struck = new Set<string>()
  /** What the server has answered, and the writer has not heard; undefined: nothing is on its way. */
  readonly answers: [number | null | undefined, number | null | undefined] = [undefined, undefined]

  get latest(): TextVersion { return this.versions.at(-1) as TextVersion }

  set(who: 0 | 1, state: WrittenText): void { this.writers[who] = state }

  write(who: 0 | 1, where: number): void {
    const state = this.writers[who]
    const word = `${'ab'[who]}${this.written.size}`
    this.written.add(word)
    const words = state.mine.split(/( )/u)
    const at = where % (words.length + 1)
    const next = [...words.slice(0, at), ` ${word} `, ...words.slice(at)].join('').replaceAll(/ +/gu, ' ')
    this.set(who, { ...state, mine: next.trim() })
  }

  strike(who: 0 | 1, where: number): void {
    const state = this.writers[who]
    const words = wordsIn(state.mine)
    const gone = words[where % Math.max(words.length, 1)]
    if (gone === undefined) return
    this.struck.add(gone)
    this.set(who, { ...state, mine: words.filter((word) => word !== gone).join(' ') })
  }

  /** The server takes what is sent when it stands on the latest version, and says so later, perhaps after the writer has written on; after a cut it comes again under its key. */
  send(who: 0 | 1): void {
    const sending = textToSend(this.writers[who])
    if (sending === null) return
    this.set(who, sentText(this.writers[who]))
    const kept = sending.base === this.latest.version
    if (kept) this.versions.push({ version: sending.base + 1, text: sending.text })
    this.answers[who] = kept ? this.latest.version : null
  }

  answer(who: 0 | 1): void {
    const answer = this.answers[who]
    if (answer === undefined) return
    this.answers[who] = undefined
    this.set(who, answer === null ? unsentText(this.writers[who]) : savedText(this.writers[who], answer))
  }

  hear(who: 0 | 1): void {
    this.set(who, receiveText(this.writers[who], this.latest))
    const both = bothTexts(this.writers[who])
    if (both !== null) this.set(who, chooseText(this.writers[who], both))
  }

  run({ who, what, where }: Event): void {
    if (what === 'WRITE') this.write(who, where)
    else if (what === 'STRIKE') this.strike(who, where)
    else if (what === 'SEND') this.send(who)
    else if (what === 'ANSWER') this.answer(who)
    else this.hear(who)
  }

  settle(): void {
    for (let round = 0; round < 4; round += 1) {
      for (const who of [0, 1] as const) {
        this.answer(who)
        this.hear(who)
        this.send(who)
      }
    }
  }
}

it('two who write one text at once lose no word that nobody has struck, and end with the same text', () => {
  fc.assert(fc.property(events, (happened) => {
    const table = new Table()
    for (const event of happened) table.run(event)
    table.settle()
    const [a, b] = table.writers
    expect(a.mine).toBe(table.latest.text)
    expect(b.mine).toBe(a.mine)
    expect([isUnsaved(a), isUnsaved(b)]).toEqual([false, false])
    const there = new Set(wordsIn(a.mine))
    expect([...table.written].filter((word) => !table.struck.has(word) && !there.has(word))).toEqual([])
  }), { numRuns: howManyWorlds(environment, 1_000) })
})

it('what stands against each other is sent by nobody before it is chosen, and keeps both until then', () => {
  const written = { ...openText({ version: 1, text: 'Ring.' }), mine: 'Ring Anna.' }
  const met = receiveText(written, { version: 2, text: 'Ring Bo.' })
  expect(met).toEqual({ ...written, clash: { version: 2, text: 'Ring Bo.' } })
  expect(textToSend(met)).toBeNull()
  expect(textToSend(chooseText(met, 'Ring Bo.'))).toBeNull()
  expect(textToSend(chooseText(met, 'Ring båda.'))).toEqual({ base: 2, text: 'Ring båda.' })
})
