async function readSharp() {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp
}

let read: ReturnType<typeof readSharp> | undefined

/** The library of pictures, read at the first picture; it works on one thread, and keeps nothing in memory. */
export const sharpAlone = () => (read ??= readSharp())
