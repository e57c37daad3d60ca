import type { WayInPart, WayInState } from '../partnership-codes.js'
import { words, type Labels } from './label-text.js'

export const wayInStateLabels: Labels<WayInState> = {
  SAKNAS: words('Ingång saknas', 'No way in yet', '[Seed 4]'),
  OFULLSTANDIG: words('Något fattas', 'Something is missing', '[Seed 4]'),
  ATT_BEKRAFTA: words('Behöver bekräftas', 'To be confirmed', '[Seed 4]'),
  GALLER: words('Bekräftad', 'Confirmed', '[Seed 4]'),
}

export const wayInPartLabels: Labels<WayInPart> = {
  TELEFON: words('telefonnummer', 'telephone number', '[Seed 4]'),
  MEJL: words('mejladress', 'mail address', '[Seed 4]'),
  TIDER: words('när någon svarar', 'when somebody answers', '[Seed 4]'),
  ERSATTARE: words('ersättare', 'deputy', '[Seed 4]'),
}
