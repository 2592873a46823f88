import { describe, expect, it } from 'vitest'
import { fieldsOfBallot, readBallot } from './read-ballot'

const questions = [
  { id: 'a', position: 1, definition: { method: 'yes-no', options: [], seats: 1, grades: [] } },
  {
    id: 'b',
    position: 2,
    definition: { method: 'schulze', options: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }], seats: 1, grades: [] },
  },
] as const // prettier-ignore

describe('a ballot of several questions', () => {
  it('is read question by question, and written again the same', () => {
    const fields = { 'q1.answer': 'blank', 'q2.rank.b': '1', 'q2.rank.a': '2', answer: 'for' }
    const read = readBallot(questions, fields)
    const choices = 'choices' in read ? Object.fromEntries(read.choices) : {}
    expect(choices).toEqual({
      a: { method: 'yes-no', answer: 'blank' },
      b: { method: 'schulze', ranking: [['b'], ['a']] },
    })
    expect(readBallot(questions, Object.fromEntries(fieldsOfBallot(questions, choices)))).toEqual(read)
  })
  it('says which question is not answered', () => {
    expect(readBallot(questions, { 'q2.rank.b': '1' })).toEqual({ errors: { 'q1.answer': 'choice-missing' } })
  })
})
