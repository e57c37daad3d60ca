import type { Language } from './language.js'

/**
 * The first version of the undertaking, which every partnership has until it writes its own: in our own words. It reminds of the duty of
 * confidentiality [OSL 2:1, 2:3, 25:1, 26:1], and is no ground to share anything [domain 4]; paragraphs are apart by an empty line.
 */
export const FIRST_CONFIDENTIALITY_TEXT: Readonly<Record<Language, string>> = {
  sv: [
    'Förbindelsen gäller dig som är med på månadsmötena i samverkan.',
    'Du får höra och läsa uppgifter om människor som kan förlora sin bostad. Du lovar att inte berätta dem för någon annan, inte heller för en kollega som inte behöver dem i arbetet. Du använder dem bara till det som mötet är till för: att människor ska kunna bo kvar. Löftet gäller också när du har slutat.',
    'Arbetar du i kommunen eller i ett kommunalt bolag har du redan tystnadsplikt enligt offentlighets- och sekretesslagen. Förbindelsen påminner om den. Arbetar du hos en privat hyresvärd är förbindelsen ett avtal som du och din arbetsgivare håller.',
    'Förbindelsen ger ingen rätt att dela uppgifter. Vad du får berätta för den andra parten följer av lag, eller av samtycke från den som uppgiften gäller.',
    'Den som bryter tystnadsplikten kan straffas. Är du osäker på vad du får säga frågar du er samordnare innan du säger det.',
  ].join('\n\n'),
  en: [
    'The undertaking is for you who take part in the monthly meetings of the partnership.',
    'You will hear and read about people who may lose their home. You promise not to tell anybody else, nor a colleague who does not need it at work. You use it only for what the meeting is for: that people can stay in their homes. The promise also holds when you have left.',
    'If you work for the municipality or for a municipal company, you already have a duty of confidentiality by the Public Access to Information and Secrecy Act. The undertaking reminds of it. If you work for a private landlord, the undertaking is a contract that you and your employer keep.',
    'The undertaking gives no right to share anything. What you may tell the other party follows from law, or from the consent of the person it is about.',
    'Whoever breaks the duty of confidentiality can be punished. If you are unsure of what you may say, ask your coordinator before you say it.',
  ].join('\n\n'),
}
