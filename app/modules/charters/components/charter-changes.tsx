import { useLocale, useMessages } from '~/platform/i18n/react'
import { Section } from '~/ui/section'
import { Tag } from '~/ui/tag'
import type { Charter } from '../../label/rules/charter'
import { articleText, conditionText, criterionText, headText } from '../charter-words'
import { charterMessages } from '../messages/public'
import type { CharterChanges } from '../rules/compare-charters'
import { type ChangedText, ChangeRow } from './change-row'

type Compared = { before: Charter; after: Charter; changes: CharterChanges }

/** What changed between two texts, part by part: the word first, then what was and what is. */
export function CharterChangeList({ before, after, changes }: Compared) {
  const locale = useLocale()
  const { differences } = useMessages(charterMessages)
  const groups = [
    { id: 'texte', title: differences.head, rows: headRows({ before, after, changes }, locale) },
    { id: 'articles', title: differences.articles, rows: articleRows({ before, after, changes }, locale) },
    { id: 'criteres', title: differences.criteria, rows: criterionRows({ before, after, changes }, locale) },
    { id: 'conditions', title: differences.conditions, rows: conditionRows({ before, after, changes }, locale) },
  ]
  return (
    <>
      {groups.map(({ id, title, rows }) =>
        rows.length === 0 && !(id === 'criteres' && changes.isReordered) ? null : (
          <Section key={id} id={`changements-${id}`} title={title} level={3}>
            {id === 'criteres' && changes.isReordered ? (
              <p>
                <Tag>{differences.changed}</Tag> {differences.reordered}
              </p>
            ) : null}
            <ul className="clauses clauses-changed">
              {rows.map((row) => (
                <ChangeRow key={row.key} row={row} />
              ))}
            </ul>
          </Section>
        ),
      )}
    </>
  )
}

type Locale = 'fr' | 'en'

const headRows = ({ before, after, changes }: Compared, locale: Locale): ChangedText[] =>
  changes.head.map((part) => ({
    key: part,
    head: null,
    parts: [{ part, before: headText(before, part, locale), after: headText(after, part, locale) }],
  }))

const articleRows = ({ changes }: Compared, locale: Locale): ChangedText[] =>
  changes.articles.flatMap(({ before, after, parts }) => {
    const one = after ?? before
    if (!one) return []
    const shown = parts.length > 0 ? parts : (['text'] as const)
    return {
      key: one.id,
      head: one.title[locale],
      parts: shown.map((part) => ({
        part,
        before: before && articleText(before, part, locale),
        after: after && articleText(after, part, locale),
      })),
    }
  })

const whole = ['importance', 'guidance', 'answer', 'rule'] as const

const criterionRows = ({ before: old, after: next, changes }: Compared, locale: Locale): ChangedText[] =>
  changes.criteria.flatMap(({ before, after, parts }) => {
    const one = after ?? before
    if (!one) return []
    const shown = parts.length > 0 ? parts : whole
    return {
      key: one.id,
      head: one.statement[locale],
      parts: shown.map((part) => ({
        part,
        before: before && criterionText(old, before, part, locale),
        after: after && criterionText(next, after, part, locale),
      })),
    }
  })

const conditionRows = ({ before: old, after: next, changes }: Compared, locale: Locale): ChangedText[] =>
  changes.conditions.flatMap(({ before, after, parts }) => {
    const one = after ?? before
    if (!one) return []
    const shown = parts.length > 0 ? parts : (['condition'] as const)
    return {
      key: one.id,
      head: null,
      parts: shown.map((part) => ({
        part,
        before: before && conditionText(old, before, part, locale),
        after: after && conditionText(next, after, part, locale),
      })),
    }
  })
