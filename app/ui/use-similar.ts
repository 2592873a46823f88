import { useEffect, useRef, useState } from 'react'

/** What an address of suggestions answers; anything else shows none. */
const isFound = <T>(value: unknown): value is { similar: T[] } =>
  typeof value === 'object' && value !== null && 'similar' in value && Array.isArray(value.similar)

/**
 * What looks like a title, asked of the server in a pause of its typing, once it has `least` letters. Suggestions only: the
 * server looks again when the form is sent.
 */
export function useSimilar<T>(title: string, least: number, addressOf: (title: string) => string): readonly T[] {
  const [similar, setSimilar] = useState<readonly T[]>([])
  const address = useRef(addressOf)
  address.current = addressOf
  useEffect(() => {
    if (title.trim().length < least) return
    const asked = new AbortController()
    const timer = setTimeout(() => {
      fetch(address.current(title), { signal: asked.signal })
        .then((response) => response.json())
        .then((found: unknown) => setSimilar(isFound<T>(found) ? found.similar : []))
        .catch(() => undefined)
    }, 400)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [title, least])
  return similar
}
