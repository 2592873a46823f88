import { describe, expect, it } from 'vitest'
import { readSentMap, type SentMap } from './sent-map'

const place = { lat: 47.2, lng: 2.1, count: 2, place: 'Vierzon' }
const map: SentMap = {
  total: 3,
  shown: 2,
  elsewhere: 1,
  zoom: 8,
  marks: [
    { ...place, zoom: 10 },
    {
      ...place,
      practices: [
        { slug: 'a', title: 'A', date: null },
        { slug: 'b', title: 'B', date: '2017' },
      ],
    },
  ],
  towns: [{ name: 'Vierzon', lat: 47.2, lng: 2.1 }],
}

describe('readSentMap', () => {
  it('reads what the portal sends', () => {
    const sent: unknown = JSON.parse(JSON.stringify(map))
    expect(readSentMap(sent)).toEqual(map)
  })
  it.each([
    null,
    'text',
    {},
    { ...map, marks: null },
    { ...map, marks: [{ ...place }] },
    { ...map, marks: [{ ...place, zoom: '8' }] },
    { ...map, marks: [{ ...place, practices: [{ slug: 'a', title: 1, date: null }] }] },
    { ...map, towns: [{ name: 'Vierzon' }] },
  ])('throws where it is something else (%#)', (answer) => {
    expect(() => readSentMap(answer)).toThrow(TypeError)
  })
})
