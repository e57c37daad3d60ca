export const mine = '/home/somebody/files';
export const other = '../shared/list.csv';
export const from = 'https://nexus.example.se/npm/left-pad';
