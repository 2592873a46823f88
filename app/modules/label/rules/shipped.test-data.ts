import { readFileSync } from 'node:fs'
import type { Charter } from './charter'
import { type Read } from '../../criteria/rules/read-book'
import { readApplication, readCharter } from './read-charter'

const data = (name: string): unknown => JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'))

const accept = <T>(read: Read<T>): T => {
  if ('ok' in read) return read.ok
  throw new Error(read.problems.map(({ path, code }) => `${path} ${code}`).join('\n'))
}

export const shippedJson = {
  charter: data('charter-1.json'),
  complete: data('examples/complete-application.json'),
  incomplete: data('examples/incomplete-application.json'),
}
export const shipped = {
  charter: accept(readCharter(shippedJson.charter)),
  complete: accept(readApplication(shippedJson.complete)),
  incomplete: accept(readApplication(shippedJson.incomplete)),
}

type CriterionParts = Partial<Charter['criteria'][number]> & { id: string }
const say = (text: string) => ({ fr: text, en: text })

/** A small charter for the tests of one thing at a time: each criterion is given by what matters of it. */
export const charterOf = (criteria: CriterionParts[], eligibility: Charter['eligibility'] = []): Charter => ({
  ...shipped.charter,
  articles: [{ id: 'first', number: 1, title: say('Premier'), text: say('Texte') }],
  criteria: criteria.map((parts) => ({
    article: 'first',
    statement: say(parts.id),
    guidance: say('guidance'),
    source: say('source'),
    appliesTo: { applicants: ['association', 'company'], initiatives: ['debate'] },
    importance: { kind: 'mandatory' },
    answer: { type: 'boolean', label: say(`${parts.id} ?`) },
    rule: { kind: 'expression', expression: { var: 'answer' } },
    failure: say(`failure of ${parts.id}`),
    remedy: say(`remedy of ${parts.id}`),
    ...parts,
  })),
  eligibility,
})
