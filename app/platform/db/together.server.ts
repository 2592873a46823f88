type Waiting<Asked, Answer> = { asked: Asked; told: (answer: Answer) => void; failed: (error: unknown) => void }

/**
 * Groups what many ask at once: what comes while a batch is being written goes in the next one, so that the disk is waited for
 * once for all of them. `write` answers each in the order given, in one transaction; where it throws, all of its batch fail.
 */
export function together<Asked, Answer>(
  mostAtOnce: number,
  write: (batch: readonly Asked[]) => Promise<readonly Answer[]>,
): (asked: Asked) => Promise<Answer> {
  const waiting: Waiting<Asked, Answer>[] = []
  let isWorking = false

  async function writeBatch(batch: readonly Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await write(batch.map(({ asked }) => asked))
      for (const [place, { told, failed }] of batch.entries()) {
        const answer = answers[place]
        if (answer === undefined) failed(new Error('asked, and not answered'))
        else told(answer)
      }
    } catch (error) {
      for (const { failed } of batch) failed(error)
    }
  }
  async function work(): Promise<void> {
    while (waiting.length > 0) await writeBatch(waiting.splice(0, mostAtOnce))
    isWorking = false
  }

  return (asked) =>
    new Promise((told, failed) => {
      waiting.push({ asked, told, failed })
      if (isWorking) return
      isWorking = true
      // The rest of this turn's requests may join.
      setImmediate(() => void work())
    })
}
