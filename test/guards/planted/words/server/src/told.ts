export const LIVING = { STADIGVARANDE: { sv: 'för gott', en: 'for good' }, UMGANGE: { sv: 'på besök', en: 'visiting' } };

export function kindOf(kind: string): string {
  switch (kind) {
    case 'VUXEN':
      return 'En vuxen';
    case 'BARN':
      return 'Ett barn';
    default:
      return kind;
  }
}
