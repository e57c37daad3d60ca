import type { LetterKind } from '../letter-kind.js'
import { words, type Labels } from './label-text.js'

export const letterKindLabels: Labels<LetterKind> = {
  PAMINNELSE: words('Påminnelse om hyran', 'Reminder about the rent', '[Seed 4, Timråbo]'),
  HOR_AV_DIG: words('Hör av dig', 'Please get in touch', '[Seed 4, Bostaden]'),
  INBJUDAN: words('Inbjudan till möte', 'Invitation to a meeting', '[Seed 4, Timråbo, Väsbyhem]'),
  LAPP: words('Lapp när ingen är hemma', 'Note when nobody is home', '[Seed 4, dag 19, Malmö stad]'),
  LAPP_SOC: words('Lapp, när socialtjänsten ska få veta', 'Note, when social services will be told', '[Seed 4, dag 19]'),
  BESOKSBREV: words('Besöksbrev', 'Letter with a time to visit us', '[Seed 4, Malmö stad]'),
  HEMBESOKSBREV: words('Hembesöksbrev', 'Letter with a time for a home visit', '[Seed 4, Malmö stad]'),
  KONTAKTBREV: words('Kontaktbrev', 'Letter asking to get in touch', '[Seed 4, Malmö stad]'),
  TALMANUS: words('Stöd för telefonsamtalet', 'Script for the phone call', '[Seed 4, Bostaden]'),
  FORALDRABLAD: words('Blad till föräldrar', 'Sheet for parents', '[Seed 4, Kronofogden]'),
}

/** When each is used, in one line. */
export const letterUseLabels: Labels<LetterKind> = {
  PAMINNELSE: words('När hyran är sen och ni inte har nått någon på telefon. Visar vilka avier som är obetalda.', 'When the rent is late and you have reached nobody by phone. Shows which bills are unpaid.', '[Seed 4, Timråbo]'),
  HOR_AV_DIG: words('När ni inte vet vem som läser brevet. Nämner varken hyra eller skuld.', 'When you do not know who reads the letter. Mentions neither rent nor debt.', '[Seed 4, Bostaden]'),
  INBJUDAN: words('När ni vill ses, hos er eller hemma hos hyresgästen. Dagen kan ni skriva in för hand.', 'When you want to meet, at your office or in the home. You can write in the day by hand.', '[Seed 4, Väsbyhem]'),
  LAPP: words('När ni har ringt på och ingen öppnade. Lägg den i ett kuvert.', 'When you rang the bell and nobody answered. Put it in an envelope.', '[Seed 4, dag 19]'),
  LAPP_SOC: words('När ingen öppnade och ni har bestämt att berätta för socialtjänsten. Ger hyresgästen chansen att ringa först.', 'When nobody answered and you have decided to tell social services. Gives the tenant the chance to call first.', '[Seed 4, dag 19]'),
  BESOKSBREV: words('Alltid till barnfamiljer, och till andra som ni eller ekonomiskt bistånd redan har kontakt med.', 'Always to families with children, and to others whom you or financial assistance already know.', '[Seed 4, Malmö stad]'),
  HEMBESOKSBREV: words('När en barnfamilj inte kom till besöket, när hemmet är vanvårdat, eller till äldre.', 'When a family with children did not come, when the home is neglected, or to older people.', '[Seed 4, Malmö stad]'),
  KONTAKTBREV: words('Till den som bor ensam och som ni inte har haft kontakt med, och till den som inte kom.', 'To somebody who lives alone and whom you have not met, and to whoever did not come.', '[Seed 4, Malmö stad]'),
  TALMANUS: words('När ni ringer: samtalet steg för steg.', 'When you call: the conversation step by step.', '[Seed 4, Bostaden]'),
  FORALDRABLAD: words('Till föräldrar, om barnen och hjälpen som finns. Inget om ärendet står på det.', 'For parents, about the children and the help there is. Nothing about the case is on it.', '[Seed 4, Kronofogden]'),
}
