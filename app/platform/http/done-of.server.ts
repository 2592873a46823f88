/** The code of what was just done, named in the address by `fait`; null where it names nothing. */
export const doneIn = (request: Request): string | null => new URL(request.url).searchParams.get('fait')

/** The sentence of what was just done; null where the address names none of these. */
export function doneOf(request: Request, sentences: Readonly<Record<string, string>>): string | null {
  const done = doneIn(request) ?? ''
  return Object.hasOwn(sentences, done) ? (sentences[done] ?? null) : null
}
