export interface Lease {
  readonly rent: number;
}
