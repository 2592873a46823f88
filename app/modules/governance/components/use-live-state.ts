import { useEffect, useState } from 'react'
import type { LiveState } from '../rules/live-state'

export type Connection = 'waiting' | 'live' | 'cut'

/** An event of our own server: it has the shape that it wrote. */
const readState = (data: string): LiveState => JSON.parse(data) as LiveState

/**
 * The state of a meeting, and how fresh it is: as the page was drawn, then as the server pushes it. The browser connects
 * again by itself; a state older than the one shown is left aside.
 */
export function useLiveState(first: LiveState, stream: string): { state: LiveState; connection: Connection } {
  const [state, setState] = useState(first)
  const [connection, setConnection] = useState<Connection>('waiting')
  useEffect(() => {
    const source = new EventSource(stream)
    source.addEventListener('open', () => setConnection('live'))
    source.addEventListener('error', () => setConnection('cut'))
    source.addEventListener('state', ({ data }: MessageEvent<string>) => {
      const next = readState(data)
      setState((known) => (next.revision >= known.revision ? next : known))
    })
    return () => source.close()
  }, [stream])
  return { state, connection }
}
