export class Disclosed<T> {
  constructor(readonly value: T) {}
}
