/** As Disclosed would be without its private member: anything with the same fields passes. */
export class Open {
  constructor(readonly value: string) {}
}

declare function show(text: Open): void;

// @ts-expect-error a literal with the same fields is not one
show({ value: 'a name' });
