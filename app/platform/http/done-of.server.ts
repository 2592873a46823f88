/** The sentence of what was just done, named in the address by `fait`; null where it names none. */
export function doneOf(request: Request, sentences: Readonly<Record<string, string>>): string | null {
  const done = new URL(request.url).searchParams.get('fait') ?? ''
  return Object.hasOwn(sentences, done) ? (sentences[done] ?? null) : null
}
