import fc from 'fast-check'
import { noPlace } from '~/modules/territory/forms-place'
import { expect, test } from 'vitest'
import { readAddress, readEntryForm, typedOf } from './forms-entry'
import { sayLooseDate } from './messages/loose-date'
import { contentSchemas, emptyContent, entryKinds } from './rules/entry-content'
import { fieldsOfKind, proposalFields } from './rules/entry-fields'
import { firstFields } from './rules/completeness'

const place = {
  name: 'salle des fêtes',
  territory: 'com:18033',
  precision: 'commune' as const,
  latitude: 47.08,
  longitude: 2.4,
}
const proposal = {
  title: 'Un conseil de village ouvert',
  who: 'Un groupe d’habitantes et d’habitants',
  startsOn: 'mars 2023',
  endsOn: '',
  done: 'Trois soirées.\r\n\r\n- une\r\n- deux',
  changed: 'Un budget partagé.',
  licence: 'lo-2.0',
  credit: '',
}
const readProposal = (change: Record<string, string> = {}, given: typeof place | null = place) =>
  readEntryForm(
    'practice',
    { ...proposal, ...change },
    {
      asked: proposalFields('practice'),
      before: emptyContent.practice,
      required: firstFields('practice'),
      place: given,
    },
  )

test('six fields make a practice', () => {
  const { content, faults } = readProposal()
  expect(faults).toEqual([])
  expect(content).toMatchObject({ startsOn: '2023-03', endsOn: null, done: 'Trois soirées.\n\n- une\n- deux', place })
})

test.each([
  ['title', { title: '  ' }, 'required'],
  ['title', { title: 'x'.repeat(141) }, 'too-long'],
  ['title', { title: 'deux\nlignes' }, 'one-line'],
  ['startsOn', { startsOn: 'bientôt' }, 'not-date'],
  ['startsOn', { startsOn: '' }, 'required'],
  ['endsOn', { endsOn: '2022' }, 'ends-before'],
  ['done', { done: 'x'.repeat(10_001) }, 'too-long'],
  ['done', { done: '\u202eenvers' }, 'unreadable'],
  ['licence', { licence: 'copyright' }, 'unknown'],
])('%s refused: %j', (field, change, code) => {
  expect(readProposal(change).faults).toEqual([{ field, code }])
})

test('a practice without a place is asked for one', () => {
  expect(readProposal({}, null).faults).toEqual([{ field: 'place', code: 'required' }])
})

test.each([
  ['https://exemple.fr/a', 'https://exemple.fr/a'],
  ['exemple.fr', 'https://exemple.fr/'],
  ['http://exemple.fr', 'http://exemple.fr/'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['https://moi:secret@exemple.fr', null],
  ['localhost', null],
  ['pas une adresse', null],
])('the address %j is read as %j', (raw, address) => {
  expect(readAddress(raw)).toBe(address)
})

test('the links are read row by row; a title left out is the address', () => {
  const { content, faults } = readEntryForm(
    'resource',
    {
      title: 'Un guide',
      about: 'x',
      licence: 'lo-2.0',
      'links.0.url': 'exemple.fr',
      'links.3.title': 'Site',
      'links.3.url': 'https://exemple.org',
    },
    { asked: fieldsOfKind('resource'), before: emptyContent.resource, required: ['title'], place: null },
  )
  expect(faults).toEqual([])
  expect(content.links).toEqual([
    { title: 'https://exemple.fr/', url: 'https://exemple.fr/' },
    { title: 'Site', url: 'https://exemple.org/' },
  ])
})

test('what a form is not asked stays as it was', () => {
  const before = { ...emptyContent.practice, title: 'Avant', again: 'Tout' }
  const { content } = readEntryForm(
    'practice',
    { ...proposal, again: 'Rien' },
    {
      asked: proposalFields('practice'),
      before,
      required: ['title'],
      place,
    },
  )
  expect(content.again).toBe('Tout')
})

test.each(entryKinds)('a %s shown in its form and read back is the same', (kind) => {
  const word = fc.stringMatching(/^[a-zéà]{1,12}( [a-zéà]{1,12}){0,3}$/)
  fc.assert(
    fc.property(word, word, fc.constantFrom('2017', '2017-03', '2017-03-08'), (title, text, date) => {
      const content = contentSchemas[kind].parse(
        Object.fromEntries(
          fieldsOfKind(kind).map(({ field, ask }) => [
            field,
            ask.as === 'place'
              ? place
              : ask.as === 'links'
                ? [{ title: text, url: 'https://exemple.fr/' }]
                : ask.as === 'date'
                  ? date
                  : ask.as === 'count'
                    ? 3000
                    : ask.as === 'licence'
                      ? 'cc-by-sa-4.0'
                      : ask.as === 'one'
                        ? null
                        : ask.as === 'several'
                          ? []
                          : field === 'title'
                            ? title
                            : text,
          ]),
        ),
      )
      const typed = typedOf(kind, content, {
        sayDate: (day) => sayLooseDate(day, 'fr'),
        place: noPlace,
      })
      const read = readEntryForm(kind, typed, {
        asked: fieldsOfKind(kind),
        before: emptyContent[kind],
        required: ['title'],
        place,
      })
      expect(read.faults).toEqual([])
      expect(read.content).toEqual(content)
    }),
  )
})
