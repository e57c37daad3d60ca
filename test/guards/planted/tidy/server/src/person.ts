export const person = '19640823-3234';
export const fine = '201401012396';
