import { setImmediate } from 'node:timers/promises'

/**
 * The bytes of a text that is written piece by piece: the next pieces are made when the reader asks for more, after what others
 * asked meanwhile. SQLite answers within the turn: a large file would otherwise hold the portal until it is written.
 */
export function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      await setImmediate()
      let text = ''
      // A few rows a chunk, not one: fewer turns for the same memory.
      while (text.length < 16_384) {
        const { done, value } = await pieces.next()
        if (done) {
          if (text !== '') controller.enqueue(encoder.encode(text))
          controller.close()
          return
        }
        text += value
      }
      controller.enqueue(encoder.encode(text))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
