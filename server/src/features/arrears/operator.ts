/** Who does what an operator's command does: nobody who has an account. */
export const OPERATOR = '00000000-0000-0000-0000-000000000000';
