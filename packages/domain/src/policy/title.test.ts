import { describe, expect, it } from 'vitest'
import { roles } from '../vocabulary/role.js'
import { mayKeepTitle, mayWriteTitles } from './title.js'

const SUBJECTS = new Set(['CHEF', 'yvonne'])
const code = (subject: string, title: string) => {
  const decision = mayKeepTitle({ subject, title }, SUBJECTS)
  return decision.allowed ? 'kept' : decision.code
}

describe('what an organisation calls its roles and people', () => {
  it.each(roles)('is written by a coordinator or a manager: %s', (role) => {
    expect(mayWriteTitles({ role }).allowed).toBe(role === 'SAMORDNARE' || role === 'CHEF')
  })

  it.each([['CHEF', 'Förvaltningschef', 'kept'], ['yvonne', '', 'kept'], ['yvonne', 'x'.repeat(81), 'TITEL_LANG'], ['CHEF', 'två\nrader', 'TITEL_LANG'], ['karin', 'Handläggare', 'FINNS_INTE']])('%s, %s: %s', (subject, title, kept) => {
    expect(code(subject, title)).toBe(kept)
  })
})
