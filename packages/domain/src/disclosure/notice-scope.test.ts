import { expect, it } from 'vitest'
import { noticeCodes, tellsSocial } from '../vocabulary/notice.js'
import { isBetween } from './notice-scope.js'

it.each(noticeCodes)('%s is said to tell social services just when it goes from a landlord to them', (code) => {
  expect(tellsSocial(code)).toBe(isBetween(code, 'KOMMUNALT_BOLAG', 'SOCIALTJANST'))
})
