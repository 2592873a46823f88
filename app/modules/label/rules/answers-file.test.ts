import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswersFile } from './answers-file'
import { shipped } from './shipped.test-data'

const { charter, complete } = shipped
const file = (change: object = {}) => JSON.stringify({ ...complete, ...change })

describe('a file of answers', () => {
  it('gives the answers that the charter asks for', () => {
    const read = readAnswersFile(file(), charter)
    expect(read?.left).toBe(0)
    expect(Object.keys(read?.answers ?? {}).sort()).toEqual(Object.keys(complete.answers).sort())
  })
  it('may be of another version: what no longer fits is left, and counted', () => {
    const answers = { ...complete.answers, 'asked-before': true, 'equal-treatment': 'peut-être' }
    const read = readAnswersFile(file({ charterVersion: 7, answers }), charter)
    expect(read?.left).toBe(2)
    expect(read?.answers).not.toHaveProperty('equal-treatment')
  })
  it.each(['', '{}', 'null', '[]', '{"format":"crdp-application/2"}', '<xml/>', file({ answers: 3 })])(
    'is nothing else: %s',
    (text) => expect(readAnswersFile(text, charter)).toBeNull(),
  )
  it('is read without a fault, whatever it holds', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((answers) => file({ answers: JSON.parse(answers) })),
        ),
        (text) => {
          const read = readAnswersFile(text, charter)
          expect(read === null || read.left >= 0).toBe(true)
        },
      ),
    ))
})
