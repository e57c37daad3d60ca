import type { LetterTexts } from './letter-text.js';

const INTERPRETER = 'Do you need an interpreter? Say so when you call, and we will arrange it.';
const COMPANY = 'You are welcome to bring somebody you trust.';
const SECRECY = 'We have a duty of secrecy. We tell nobody anything about you before you have said yes, other than what the law says.';
const VOLUNTARY = 'Meeting us is voluntary and costs nothing.';

const PAMINNELSE: LetterTexts['PAMINNELSE'] = {
  title: 'A reminder about the rent',
  paragraphs: ['We see that not all of the rent has come in yet. What is missing is listed below. If you have already paid, please disregard this letter.'],
  sections: [
    {
      heading: 'Get in touch, and we will find a way',
      paragraphs: [
        'There are many reasons why a rent is late, and we do not know yours. Call or write to us and tell us how things are. The sooner we talk, the more can be done.',
        `Is it too much to pay all at one time? Ask us whether it can be divided. ${INTERPRETER}`,
      ],
    },
    {
      heading: 'Help from others',
      points: [
        'The municipality’s budget and debt advisers help you put your finances in order. It is free, and those who work there have a duty of secrecy.',
        'Social services give advice and support. When the money is not enough you can apply for financial assistance there.',
      ],
    },
  ],
};

const HOR_AV_DIG: LetterTexts['HOR_AV_DIG'] = {
  title: 'We would like to talk with you',
  paragraphs: ['Call or write to us when you have a moment. Would you rather that we call you? Say which time suits you.', INTERPRETER],
  sections: [],
};

const INBJUDAN: LetterTexts['INBJUDAN'] = {
  title: 'You are welcome to meet us',
  paragraphs: ['We would like to meet you and hear how you are. Does the time not suit you? Call us, and we will find another. We can also meet in your home or talk on the phone.'],
  appointment: 'We suggest',
  sections: [
    {
      heading: 'When we meet',
      points: [
        'You tell us how you see things, and we listen.',
        'We go through what can be done and agree on the next step.',
        COMPANY,
        'Social services can join us, but only if you want them to.',
        INTERPRETER,
      ],
    },
  ],
};

const LAPP: LetterTexts['LAPP'] = {
  title: 'We called on you today',
  paragraphs: ['We rang the bell, but nobody answered. We would like to talk with you.', 'Call or write when it suits you. Tell us if you would like us to come back, and when.', INTERPRETER],
  sections: [],
};

const LAPP_SOC: LetterTexts['LAPP_SOC'] = {
  title: 'We called on you today',
  paragraphs: ['We rang the bell, but nobody answered. We would like to talk with you.'],
  dated: {
    known: 'We are going to contact social services about your home. We will do so on {day}, so that you can get support in good time. You are welcome to call us before that day, and we will talk about it first.',
    unknown: 'We are going to contact social services about your home, so that you can get support in good time. You are welcome to call us first, and we will talk about it.',
  },
  sections: [{ heading: 'About social services', points: ['Those who work there have a duty of secrecy.', 'They ask how they can help. Accepting support is voluntary.', INTERPRETER] }],
};

const BESOKSBREV: LetterTexts['BESOKSBREV'] = {
  title: 'You are welcome to visit us',
  paragraphs: ['We work so that people can stay in their homes, and we would like to hear how you are. We have set aside a time for you. Does it not suit you? Call us, and we will find another.'],
  appointment: 'Your time with us',
  sections: [
    {
      heading: 'Good to know',
      points: [VOLUNTARY, SECRECY, COMPANY, 'If you have papers about your home, please bring them.', 'If you have children we will also talk about how they are and what you all need.', INTERPRETER],
    },
  ],
};

const HEMBESOKSBREV: LetterTexts['HEMBESOKSBREV'] = {
  title: 'We would like to visit you',
  paragraphs: ['We work so that people can stay in their homes, and we would like to hear how you are. We suggest that we meet in your home. Does the time not suit you? Call us, and we will find another.'],
  appointment: 'We suggest',
  sections: [
    {
      heading: 'Good to know',
      points: [
        'We come in only if you say yes, and if the other adults who live there do too. You can change your minds whenever you want.',
        'Would you rather meet at our office or talk on the phone? Call and say so.',
        VOLUNTARY, SECRECY, 'If you have children we will also talk about how they are and what you all need.', INTERPRETER,
      ],
    },
  ],
};

const KONTAKTBREV: LetterTexts['KONTAKTBREV'] = {
  title: 'We would like to get in touch with you',
  paragraphs: ['Call or write to us when you have a moment. Would you rather that we call you? Say which time suits you.', 'We have a duty of secrecy. Talking with us is voluntary and costs nothing.', INTERPRETER],
  sections: [],
};

const TALMANUS: LetterTexts['TALMANUS'] = {
  title: 'Script for the phone call',
  paragraphs: ['Take one step at a time. Say what may help, and let the person you call do most of the talking.'],
  sections: [
    {
      heading: '1. Ask whom you are talking with',
      steps: [
        'Do not say why you are calling before you know that it is the right person.',
        'Does somebody else answer? Give your name and ask to be called back. Say nothing more, to a relative either.',
      ],
    },
    { heading: '2. Say who you are', steps: ['Give your name and say that you call from {organisation}.'] },
    {
      heading: '3. Ask whether this is a good time',
      steps: ['Is the person at work, on a bus or among others? Agree on a better time.', 'Ask whether an interpreter is needed. Book one, and call together.'],
    },
    {
      heading: '4. Say why you are calling', side: 'LANDLORD',
      steps: ['Say it briefly and kindly: “I see that the rent has not come in. How are you?”', 'Is it about something else than the rent? Say what it is, without judging.'],
    },
    { heading: '4. Say why you are calling', side: 'SOCIAL', steps: ['Say it briefly and kindly: “We help people to stay in their homes. I would like to hear how you are.”', 'Say that you have a duty of secrecy and that accepting help is voluntary.'] },
    {
      heading: '5. Listen',
      steps: [
        'Let the person finish. You do not know what lies behind it, and many are ashamed.',
        'Ask what has happened, and how the person means to solve it.',
        'Ask whether there are children in the home, and how they are.',
      ],
    },
    {
      heading: '6. Offer help', side: 'LANDLORD',
      steps: [
        'To divide the payment, as far as your rules allow.',
        'Budget and debt advice: free, and they have a duty of secrecy.',
        'Social services: advice, support and financial assistance. Offer to help with the first contact, if the person wants it.',
        'A meeting, at your office or in the home. Social services can join if the person wants it.',
      ],
    },
    {
      heading: '6. Offer help', side: 'SOCIAL',
      steps: [
        'A meeting, at your office or in the home. You come in only if all the adults who live there say yes.',
        'To apply for financial assistance, and to be helped with it.',
        'Budget and debt advice: free, and they have a duty of secrecy.',
        'That you talk with the landlord, once the person has consented.',
      ],
    },
    {
      heading: '7. Agree on the next step',
      steps: ['Who does what, and on which day?', 'How and when will you talk again?', 'Say once more what you have agreed on, and thank the person for talking.'],
    },
    { heading: '8. When you have hung up', steps: ['Log the call in the case: reached or not, and the next step.', 'Write only what is needed. Destroy this paper.'] },
  ],
};

const FORALDRABLAD: LetterTexts['FORALDRABLAD'] = {
  title: 'To you who are a parent',
  paragraphs: ['Not knowing whether you can stay is hard on the whole family. Here you can read how to talk with the children, what happens, and where there is help.'],
  sections: [
    {
      heading: 'Children notice',
      paragraphs: ['Small children feel that the adults are worried, long before they understand the words. Older children often know a great deal but keep quiet so as not to make you sad. Many believe that it is their fault.'],
    },
    {
      heading: 'What you can do',
      points: [
        'Tell them calmly and briefly what is happening. Children have a right to know what concerns them.',
        'Say that the adults are the ones who solve it, and that the child has done nothing wrong.',
        'Ask what the child thinks, and listen. You do not need all the answers.',
        'Hold on to what is as usual: meals, bedtime, school and friends.',
      ],
    },
    {
      heading: 'What happens to the home',
      points: [
        'A late rent does not mean that you are moving. There are several steps in between, and the sooner you ask for help, the more can be done.',
        'When a landlord terminates a contract because the rent is late, social services are told. The law says so in order that you can get help.',
        'Social services find out how the children are and what they need. The children may say what they think.',
        'Has a date been set for an eviction? Call social services the same day. Then too there is help, and planning for the children.',
      ],
    },
    {
      heading: 'Help that there is',
      points: [
        'Social services in your municipality: advice, support and financial assistance.',
        'The municipality’s budget and debt advice: free, and they have a duty of secrecy.',
        'School, preschool and the child health centre can give the child extra support, if you tell them.',
        'Children can themselves call Bris, 116 111. It costs nothing and does not show on the phone bill.',
        'Kronofogden has a page for parents: kronofogden.se/foraldrarstodvrakning',
      ],
    },
    {
      heading: 'The children’s rights',
      paragraphs: ['A child is anybody who is not yet 18. By the Convention on the Rights of the Child they have a right to say what they think in what concerns them, and authorities take the child’s best interests into account.'],
    },
  ],
};

/** The letters in English: our own words, in plain language. */
export const lettersInEnglish: LetterTexts = { PAMINNELSE, HOR_AV_DIG, INBJUDAN, LAPP, LAPP_SOC, BESOKSBREV, HEMBESOKSBREV, KONTAKTBREV, TALMANUS, FORALDRABLAD };
