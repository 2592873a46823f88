import { expect, it } from 'vitest'
import { together } from './together.server'

it('writes what comes meanwhile together, in order, and never more at once than it may', async () => {
  const batches: number[][] = []
  const double = together(3, async (batch: readonly number[]) => {
    batches.push([...batch])
    await new Promise((resolve) => setImmediate(resolve))
    return batch.map((one) => 2 * one)
  })
  const first = [1, 2].map(double)
  await new Promise((resolve) => setImmediate(resolve))
  const others = [3, 4, 5, 6].map(double)
  expect(await Promise.all([...first, ...others])).toEqual([2, 4, 6, 8, 10, 12])
  expect(batches).toEqual([[1, 2], [3, 4, 5], [6]])
})

it('fails the batch that could not be written, and what was not answered, and goes on', async () => {
  const half = together(10, async (batch: readonly number[]) => {
    if (batch.includes(0)) throw new Error('disk full')
    return batch.slice(0, 1)
  })
  await expect(half(0)).rejects.toThrow('disk full')
  expect(await Promise.allSettled([half(1), half(2)])).toMatchObject([
    { status: 'fulfilled', value: 1 },
    { status: 'rejected' },
  ])
})
