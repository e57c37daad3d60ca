import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dropDraft, forgetDrafts, hasDrafts, isSending, keepDraft, keptDraft, noteSending, onDrafts } from './drafts'

const heard: string[] = []

beforeEach(() => {
  heard.length = 0
  vi.stubGlobal('addEventListener', (kind: string) => void heard.push(`+${kind}`))
  vi.stubGlobal('removeEventListener', (kind: string) => void heard.push(`-${kind}`))
})
afterEach(() => {
  forgetDrafts()
  vi.unstubAllGlobals()
})

describe('what is written and not yet saved', () => {
  it('is kept by its name, and by no other', () => {
    keepDraft('yvonne log 1', { text: 'Ringde' })
    expect(keptDraft('yvonne log 1')).toEqual({ text: 'Ringde' })
    expect(keptDraft('ibrahim log 1')).toBeUndefined()
    expect(keptDraft('yvonne log 2')).toBeUndefined()
  })

  it('makes the browser ask before the tab is closed, for as long as there is any', () => {
    keepDraft('a', 1)
    keepDraft('b', 1)
    dropDraft('a')
    expect(heard).toEqual(['+beforeunload'])
    dropDraft('b')
    dropDraft('b')
    expect(heard).toEqual(['+beforeunload', '-beforeunload'])
  })

  it('is forgotten when the visit ends', () => {
    keepDraft('a', 1)
    forgetDrafts()
    expect([hasDrafts(), keptDraft('a')]).toEqual([false, undefined])
    expect(heard).toEqual(['+beforeunload', '-beforeunload'])
  })

  it('is known to be on its way, also to the form that is opened meanwhile; what was dropped stays dropped', () => {
    const listener = vi.fn<() => void>()
    const stop = onDrafts(listener)
    keepDraft('a', 1)
    noteSending('a', true)
    keepDraft('a', 2)
    expect([isSending('a'), isSending('b')]).toEqual([true, false])
    dropDraft('a')
    noteSending('a', false)
    expect([isSending('a'), hasDrafts()]).toEqual([false, false])
    expect(listener).toHaveBeenCalledTimes(4)
    stop()
  })
})
