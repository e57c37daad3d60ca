import type {
  CommitmentState, GoalLevel, IntentGap, IntentSection, IntentState, IntentVariant, MeasureKind, RedlineChange, RedlineKind, SignerRole, SigningAnswer,
} from '../letter-of-intent-codes.js'
import { words, type Labels } from './label-text.js'

export const intentSectionLabels: Labels<IntentSection> = {
  PARTER: words('Parter', 'Parties', '[Domain 6]'),
  SYFTE: words('Syfte', 'Purpose', '[Seed 4, Bilaga 2]'),
  MALGRUPPER: words('Målgrupper', 'Target groups', '[Seed 4]'),
  MAL: words('Mål', 'Goals', '[Seed 4]'),
  ATAGANDEN: words('Det här åtar vi oss', 'What we commit to', '[Seed 4, Bilaga 2]'),
  MOTESFORMER: words('Så möts vi', 'How we meet', '[Seed 4]'),
  EN_INGANG: words('En ingång', 'One way in', '[Seed 4]'),
  ROLLER_MANDAT: words('Roller och mandat', 'Roles and mandates', '[Seed 4]'),
  SEKRETESS: words('Sekretess', 'Confidentiality', '[OSL 26:1]'),
  KOMMUNIKATION: words('Kommunikation', 'Communication', '[Domain 6]'),
  UPPFOLJNING: words('Uppföljning', 'Follow-up', '[Seed 4, Bilaga 2]'),
  GILTIGHET: words('Hur länge den gäller', 'How long it holds', '[Domain 6]'),
  ANDRING_UPPSAGNING: words('Ändra och säga upp', 'Changing and ending it', '[Domain 6]'),
  AVVIKELSE: words('När något inte blir som vi sagt', 'When something does not turn out as agreed', '[Domain 6]'),
  BILAGOR: words('Bilagor', 'Annexes', '[Domain 6]'),
}

export const intentStateLabels: Labels<IntentState> = {
  UTKAST: words('Utkast', 'Draft', '[Domain 6]'),
  GRANSKNING: words('Läses av parterna', 'Being read by the parties', '[Domain 6]'),
  FOR_UNDERSKRIFT: words('För underskrift', 'To be signed', '[Domain 6]'),
  GALLANDE: words('Gäller', 'Holds', '[Domain 6]'),
  UTGANGEN: words('Tiden är slut', 'Its time has run out', '[Domain 6]'),
  UPPSAGD: words('Uppsagd', 'Ended by a party', '[Domain 6]'),
  ERSATT: words('Ersatt av en ny', 'Replaced by a new one', '[Domain 6]'),
}

export const intentVariantLabels: Labels<IntentVariant> = {
  MANADSVIS: words('Möte en gång i månaden', 'A meeting once a month', '[Seed 4, Bilaga 2]'),
  UNGEFAR_MANADSVIS: words('Möte ungefär en gång i månaden, och oftare när det behövs', 'A meeting about once a month, and more often when needed', '[Kronofogden]'),
}

/** What is counted; after a number too, with a small letter: "10 av 10 möten". */
export const measureKindLabels: Labels<MeasureKind> = {
  MONTHLY_MEETINGS: words('Möten', 'Meetings', '[Seed 4, Bilaga 2]'),
  TRAINING: words('Utbildningar', 'Trainings', '[Seed 4, Bilaga 2]'),
  IMPROVEMENTS: words('Förbättringar', 'Improvements', '[Seed 4, Bilaga 2]'),
  FOLLOW_UP: words('Uppföljningar', 'Follow-ups', '[Seed 4, Bilaga 2]'),
  WAYS_IN: words('Ingångar', 'Ways in', '[Seed 4]'),
  MANAGER_MEETINGS: words('Chefsmöten', 'Manager meetings', '[Seed 4]'),
  NETWORK_MEETINGS: words('Nätverksträffar', 'Network meetings', '[Seed 4]'),
}

export const goalLevelLabels: Labels<GoalLevel> = {
  MAL: words('Mål', 'Goal', '[Seed 4]'),
  DELMAL: words('Delmål', 'Part of a goal', '[Seed 4]'),
}

/** Said as what to do, since that is what the page lists. */
export const intentGapLabels: Labels<IntentGap> = {
  RUBRIK: words('Skriv en rubrik', 'Write a title', '[Domain 6]'),
  PARTER_SAKNAS: words('Två parter behövs, minst', 'Two parties are needed, at least', '[Domain 6]'),
  AVSNITT_TOMT: words('Skriv text i varje avsnitt', 'Write text in every section', '[Domain 6]'),
  SEKRETESSMENING: words('Skriv att avsiktsförklaringen inte ger någon rätt att lämna ut personuppgifter', 'Write that the letter gives no right to share personal data', '[OSL 26:1]'),
  PUNKTER: words('Skriv minst en punkt om vad ni åtar er', 'Write at least one point on what you commit to', '[Seed 4, Bilaga 2]'),
  PUNKT_UTAN_TEXT: words('Skriv text i varje punkt', 'Write text in every point', '[Domain 6]'),
  PUNKT_UTAN_MATT: words('Säg hur varje punkt mäts', 'Say how each point is measured', '[Domain 6]'),
  MAL: words('Sätt minst ett gemensamt mål', 'Set at least one shared goal', '[Seed 4]'),
  MAL_UTAN_TEXT: words('Skriv vad varje mål är', 'Write what each goal is', '[Seed 4]'),
  DELMAL_UTAN_MAL: words('Ställ ett mål före varje delmål', 'Put a goal before each part of one', '[Seed 4]'),
  UPPFOLJNING: words('Bestäm minst en aktivitet för uppföljning', 'Decide on at least one activity for follow-up', '[Seed 4]'),
  UPPFOLJNING_UTAN_TEXT: words('Skriv vad varje uppföljning är', 'Write what each follow-up is', '[Seed 4]'),
  MANDAT: words('Skriv in minst ett mandat för varje part', 'Enter at least one mandate for each party', '[Seed 4]'),
  MANDAT_UTAN_BESLUT: words('Säg vad varje mandat omfattar', 'Say what each mandate covers', '[Seed 4]'),
  MANDAT_SLUT: words('Ta bort eller förnya mandat som har upphört när avsiktsförklaringen börjar gälla', 'Remove or renew mandates that have ended when the letter begins to hold', '[Domain 6]'),
  GILTIGHET_BAKLANGES: words('Sista dagen ska komma efter den första', 'The last day comes after the first', '[Domain 6]'),
  GILTIGHET_FOR_LANG: words('Låt den gälla i högst två år', 'Let it hold for two years at most', '[Domain 6]'),
  GILTIGHET_FORBI: words('Sista dagen har redan varit', 'The last day has already been', '[Domain 6]'),
  INGANG: words('Varje part behöver en ingång där inget fattas', 'Each party needs a way in that lacks nothing', '[Seed 4]'),
  UNDERTECKNARE: words('Välj minst en som skriver under för varje part', 'Choose at least one who signs for each party', '[Seed 4, Bilaga 2]'),
  SAMMA_PERSON_TVA_GANGER: words('Samma person står två gånger bland dem som ska svara', 'The same person stands twice among those who are to answer', '[Domain 6]'),
}

export const signerRoleLabels: Labels<SignerRole> = {
  UNDERTECKNARE: words('Skriver under', 'Signs', '[Domain 6]'),
  GODKANNARE: words('Godkänner före underskrift', 'Approves before signing', '[Domain 6]'),
  LASARE: words('Läser', 'Reads', '[Domain 6]'),
  KOPIA: words('Får en kopia', 'Gets a copy', '[Domain 6]'),
}

export const signingAnswerLabels: Labels<SigningAnswer> = {
  UNDERTECKNAT: words('Har skrivit under', 'Has signed', '[Domain 6]'),
  GODKANT: words('Har godkänt', 'Has approved', '[Domain 6]'),
  AVBOJT: words('Har tackat nej', 'Has declined', '[Domain 6]'),
}

export const commitmentStateLabels: Labels<CommitmentState> = {
  HALLS: words('Hålls', 'Kept', '[Domain 6]'),
  PA_VAG: words('På väg', 'On its way', '[Domain 6]'),
  EFTER: words('Efter', 'Behind', '[Domain 6]'),
  BRUTEN: words('Hölls inte', 'Not kept', '[Domain 6]'),
}

/** Said to those who cannot see how the words are marked. */
export const redlineKindLabels: Labels<RedlineKind> = {
  SAME: words('Som förut', 'As before', '[Domain 6]'),
  ADDED: words('Nytt', 'New', '[Domain 6]'),
  REMOVED: words('Borttaget', 'Removed', '[Domain 6]'),
}

export const redlineChangeLabels: Labels<RedlineChange> = {
  OFORANDRAD: words('Oförändrad', 'Unchanged', '[Domain 6]'),
  ANDRAD: words('Ändrad', 'Changed', '[Domain 6]'),
  NY: words('Ny', 'Added', '[Domain 6]'),
  BORTTAGEN: words('Borttagen', 'Taken out', '[Domain 6]'),
}
