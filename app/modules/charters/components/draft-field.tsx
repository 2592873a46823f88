import { useMessages } from '~/platform/i18n/react'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { fieldMessages } from '../messages/fields'
import { teamMessages } from '../messages/team'
import type { Fields } from '../rules/draft/fields'

export type Editing = {
  fields: Fields
  /** Field → sentence. */
  errors: Readonly<Record<string, string>>
  articles: readonly { id: string; label: string }[]
}

/** What a text field of the editor needs, whatever its control. */
export const plainOf =
  ({ fields, errors }: Pick<Editing, 'fields' | 'errors'>) =>
  (name: string) => ({ name, defaultValue: fields[name] ?? '', error: errors[name] })

/** A text in both languages, side by side in meaning: French first. */
export function BothFields({
  editing,
  name,
  label,
  hint,
  rows = 1,
  optional,
}: {
  editing: Pick<Editing, 'fields' | 'errors'>
  name: string
  label: string
  hint?: string
  rows?: number
  optional?: boolean
}) {
  const { part } = useMessages(teamMessages)
  const plain = plainOf(editing)
  const inEach = [
    { language: 'fr', said: part.french },
    { language: 'en', said: part.english },
  ] as const
  return (
    <>
      {inEach.map(({ language, said }) => {
        const props = { ...plain(`${name}.${language}`), label: `${label} (${said})`, lang: language, optional }
        return rows > 1 ? (
          <TextArea key={language} {...props} hint={language === 'fr' ? hint : undefined} rows={rows} />
        ) : (
          <TextField key={language} {...props} hint={language === 'fr' ? hint : undefined} autoComplete="off" />
        )
      })}
    </>
  )
}

/** An expression as it is typed: the words beside it say what it means. */
export function ExpressionField({
  editing,
  name,
  label,
  hint,
  optional,
}: {
  editing: Pick<Editing, 'fields' | 'errors'>
  name: string
  label: string
  hint?: string
  optional?: boolean
}) {
  const plain = plainOf(editing)
  const rows = Math.min(30, Math.max(3, (editing.fields[name] ?? '').split('\n').length + 1))
  return (
    <TextArea
      {...plain(name)}
      label={label}
      hint={hint}
      optional={optional}
      rows={rows}
      className="code"
      spellCheck={false}
      autoComplete="off"
    />
  )
}

export function ArticleField({ editing }: { editing: Editing }) {
  const { labels } = useMessages(fieldMessages)
  const plain = plainOf(editing)
  return (
    <Select
      {...plain('article')}
      label={labels.article}
      options={editing.articles.map(({ id, label }) => ({ value: id, label }))}
    />
  )
}
