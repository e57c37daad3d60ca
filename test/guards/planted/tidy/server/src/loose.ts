// @ts-ignore
export const one: any = 1;
// @ts-expect-error
export const two: string = 2;
// oxlint-disable no-console
console.log(one);
