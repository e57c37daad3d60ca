/** For tests of what is done with a paper after it is drawn. */
export { draftLetterExample, exampleSha256, longLetterExample, signedLetterExample } from './letter-of-intent-example.js';
export { elementsOf, readPdf, textBelow } from './read-pdf.js';
