import { fold } from './fold'

/** A title as it stands in an address: 'Élargir le cercle' → 'elargir-le-cercle'; at most `most` characters, '' where nothing of it can be written so. */
export const slugOf = (title: string, most = 80): string =>
  fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-+|-+$/g, '')
