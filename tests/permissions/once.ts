/** What is made once in the database of the file that is played: the files of a worker share what they import, and no database. */
export function oncePerDatabase<T>(make: () => Promise<T>): () => Promise<T> {
  const made = new Map<string | undefined, Promise<T>>()
  return () => {
    const url = process.env['DATABASE_URL']
    const known = made.get(url) ?? make()
    made.set(url, known)
    return known
  }
}
