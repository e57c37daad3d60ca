import { expect, it } from 'vitest'
import { noticeCodes, type NoticeCode } from '../vocabulary/notice.js'
import { noticeScopes } from './notice-scope.js'

/**
 * What a notice opens by law, typed in a second time as `from > to: carries`, so that nobody widens it by a slip of the
 * hand [domain 1.2; JB 12:25 a, 42, 44; SFS 1981:967].
 */
const WRITTEN: Readonly<Record<NoticeCode, string>> = {
  N_44_ARREARS: 'LANDLORD > SOCIAL: RENT_FACTS HOUSEHOLD_LANDLORD CONTACT',
  N_44_TENANT: 'LANDLORD KFM > : ',
  N_25A: 'LANDLORD > SOCIAL: DISTURBANCE HOUSEHOLD_LANDLORD CONTACT',
  N_42_COPY: 'LANDLORD > SOCIAL: DISTURBANCE HOUSEHOLD_LANDLORD CONTACT',
  N_13B: ' > SOCIAL: ',
  N_KFM_DATE: 'KFM > SOCIAL LANDLORD: EVICTION_DATE',
  N_LIABILITY: 'SOCIAL > LANDLORD: ECON_ASSISTANCE',
}

it.each(noticeCodes)('%s goes from whom, to whom, and carries what the law says', (code) => {
  const { from, to, carries } = noticeScopes[code]
  expect(`${from.join(' ')} > ${to.join(' ')}: ${carries.join(' ')}`).toBe(WRITTEN[code])
})
