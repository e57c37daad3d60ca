import type { SignatureState } from '../confidentiality-codes.js'
import { words, type Labels } from './label-text.js'

export const signatureStateLabels: Labels<SignatureState> = {
  SAKNAS: words('Har inte skrivit under', 'Has not signed', '[Domain 4]'),
  GALLER: words('Har skrivit under', 'Has signed', '[Domain 4]'),
  GAR_UT: words('Har skrivit under, behöver snart förnya', 'Has signed, is to renew soon', '[Domain 4]'),
  UTGANGEN: words('Behöver förnya', 'Is to renew', '[Domain 4]'),
  NY_TEXT: words('Behöver skriva under den nya texten', 'Is to sign the new text', '[Domain 4]'),
}
