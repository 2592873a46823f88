import { useHref, useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { TextField } from '~/ui/text-field'
import { changeMessages } from '../messages/changes'
import { fieldMessages } from '../messages/fields'
import { sayValue } from '../messages/field-values'
import type { Differences } from '../rules/difference'
import type { EntryKind } from '../rules/entry-content'
import { fieldsOfKind } from '../rules/entry-fields'

/** Which two entries: their addresses, so that the comparison has an address too. */
export function MergeSearch({ kept, merged }: { kept: string; merged: string }) {
  const { team } = useMessages(changeMessages)
  const href = useHref()
  return (
    <form method="get" action={href('/equipe/reseau/reunir')}>
      <TextField name="premiere" label={team.kept} hint={team.pageAddress} defaultValue={kept} />
      <TextField name="seconde" label={team.merged} defaultValue={merged} />
      <Actions>
        <Button kind="secondary">{team.compare}</Button>
      </Actions>
    </form>
  )
}

export type MergeChoiceProps = {
  kind: EntryKind
  kept: { id: string; title: string; path: string }
  merged: { id: string; title: string; path: string }
  /** From the kept one (before) to the other (after). */
  differences: Differences
  places: Readonly<Record<string, string>>
}

/** Field by field, which of the two entries the merged one keeps. */
export function MergeChoice({ kind, kept, merged, differences, places }: MergeChoiceProps) {
  const locale = useLocale()
  const { team, change } = useMessages(changeMessages)
  const names: Readonly<Record<string, string>> = useMessages(fieldMessages).fields
  const asked = fieldsOfKind(kind).filter(
    ({ field }) => differences[field] && field !== 'credit' && field !== 'licence',
  )
  const say = (field: string, side: 'before' | 'after') =>
    sayValue(kind, field, differences[field]?.[side] ?? null, locale, (code) => places[code] ?? code) || change.nothing
  return (
    <ActForm values={{ kept: kept.id, merged: merged.id }}>
      <h2>{team.which}</h2>
      <p>
        {team.kept} <Anchor href={kept.path}>{kept.title}</Anchor> · {team.merged}{' '}
        <Anchor href={merged.path}>{merged.title}</Anchor>
      </p>
      {asked.map(({ field }) => (
        <RadioGroup
          key={field}
          name={`take.${field}`}
          label={names[field] ?? field}
          defaultValue={differences[field]?.before === null || differences[field]?.before === '' ? 'merged' : 'kept'}
          options={[
            { value: 'kept', label: team.keepKept, hint: <span className="as-typed">{say(field, 'before')}</span> },
            { value: 'merged', label: team.keepMerged, hint: <span className="as-typed">{say(field, 'after')}</span> },
          ]}
        />
      ))}
      <TextField name="reason" label={team.mergeReason} optional />
      <Notice kind="warning">{team.mergeWarning}</Notice>
      <Actions>
        <Button kind="danger">{team.mergeDo}</Button>
      </Actions>
    </ActForm>
  )
}
