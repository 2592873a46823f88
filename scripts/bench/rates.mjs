// How fast something goes, and how long it takes when it comes at a fixed rate.

/** As many a second as 50 browsers get through. */
export async function saturate(send, forSeconds) {
  let done = 0
  const startedAt = performance.now()
  const client = async () => {
    while (performance.now() - startedAt < forSeconds * 1000) {
      await send()
      done += 1
    }
  }
  await Promise.all(Array.from({ length: 50 }, client))
  return (done / (performance.now() - startedAt)) * 1000
}

/** Requests that arrive at a fixed rate, whatever the answers: milliseconds from when each was due, p50 and p99. */
export async function arrivals(send, rate, forSeconds) {
  const startedAt = performance.now()
  const times = []
  const pending = []
  const total = Math.floor(rate * forSeconds)
  while (pending.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1000) * rate))
    while (pending.length < due) {
      const dueAt = startedAt + (pending.length / rate) * 1000
      pending.push(send().then(() => times.push(performance.now() - dueAt)))
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await Promise.all(pending)
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
  return { p50: at(0.5), p99: at(0.99) }
}
