import { describe, expect, it } from 'vitest'
import { readQueueFilter } from './queue-filter'

const plain = { state: 'open', who: 'all', kind: null, text: '', page: 1 }

describe('the queue of referrals', () => {
  it.each([
    ['', plain],
    ['etat=draft&qui=somebody&type=king&page=-3', plain],
    [
      'etat=late&qui=me&type=petr&page=2&q=circuits',
      { state: 'late', who: 'me', kind: 'petr', text: 'circuits', page: 2 },
    ],
    ['etat=inadmissible', { ...plain, state: 'inadmissible' }],
    ['q=%25a%00_b', { ...plain, text: 'a  b' }],
  ])('reads %s', (query, filter) => {
    expect(readQueueFilter(new URLSearchParams(query))).toEqual(filter)
  })
})
