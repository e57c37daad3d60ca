import { m } from './paraglide/messages'

export const words = [m.greeting({ name: 'Bo' }), m.nothing(), m.only_swedish(), m.only_english()]
