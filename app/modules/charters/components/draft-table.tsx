import type { Text } from '~/modules/criteria/rules/text'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { Section } from '~/ui/section'
import { FileField } from '~/ui/file-field'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { bookLimits } from '../../criteria/rules/book'
import { schemeMessages } from '../../label/messages/schemes'
import { draftStarts } from '../forms'
import { teamMessages } from '../messages/team'
import type { DraftState } from '../rules/draft-state'

export type DraftRow = {
  id: string
  title: string
  scheme: Text | null
  state: DraftState
  comments: number
  updatedAt: string
}

export function DraftTable({ drafts }: { drafts: readonly DraftRow[] }) {
  const locale = useLocale()
  const { list } = useMessages(teamMessages)
  const { label } = useMessages(schemeMessages)
  const hasSeveral = new Set(drafts.map(({ scheme }) => scheme?.fr)).size > 1
  return (
    <Section title={list.drafts} id="projets">
      <DataTable
        caption={list.drafts}
        captionHidden
        rows={drafts}
        rowKey={({ id }) => id}
        empty={<p className="soft">{list.none}</p>}
        columns={[
          {
            key: 'title',
            header: list.draft,
            rowHeader: true,
            cell: ({ id, title }) => <Anchor href={`/equipe/charte/${id}`}>{title}</Anchor>,
          },
          ...(hasSeveral
            ? [{ key: 'scheme', header: label, cell: ({ scheme }: DraftRow) => scheme?.[locale] ?? '' }]
            : []),
          { key: 'state', header: list.state, cell: ({ state }) => list.states[state] },
          {
            key: 'comments',
            header: list.comments,
            numeric: true,
            cell: ({ comments }) => formatNumber(comments, locale),
          },
          {
            key: 'updated',
            header: list.updated,
            oneLine: true,
            cell: ({ updatedAt }) => formatDate(new Date(updatedAt), locale),
          },
        ]}
      />
    </Section>
  )
}

/** Begins a draft: from the charter in force, or a file, sent or pasted whole. */
export function NewDraftForm({
  typed,
  errors,
  hasVersion,
  schemes,
}: {
  typed: { title: string; scheme: string; from: string; file: string }
  errors: Readonly<Record<string, string>>
  hasVersion: boolean
  schemes: readonly { key: string; name: Text }[]
}) {
  const locale = useLocale()
  const { list } = useMessages(teamMessages)
  const { label } = useMessages(schemeMessages)
  return (
    <Section title={list.newTitle} id="nouveau" tone="stone">
      <ActForm encType="multipart/form-data">
        <TextField
          name="title"
          label={list.name}
          hint={list.nameHint}
          error={errors['title']}
          defaultValue={typed.title}
          autoComplete="off"
        />
        {schemes.length > 1 ? (
          <Select
            name="scheme"
            label={label}
            placeholder={null}
            error={errors['scheme']}
            defaultValue={typed.scheme || schemes[0]?.key}
            options={schemes.map(({ key, name }) => ({ value: key, label: name[locale] }))}
          />
        ) : null}
        <RadioGroup
          name="from"
          label={list.from}
          error={errors['from']}
          defaultValue={typed.from || (hasVersion ? 'version' : 'file')}
          options={draftStarts
            .filter((value) => value !== 'version' || hasVersion)
            .map((value) => ({ value, label: list.starts[value] }))}
        />
        <FileField
          name="upload"
          label={list.upload}
          hint={list.uploadHint}
          error={errors['upload']}
          accept=".json,application/json"
          kinds={list.uploadKinds}
          maxBytes={bookLimits.bytes}
          optional
        />
        <details open={typed.file !== '' || undefined}>
          <summary>{list.paste}</summary>
          <TextArea
            name="file"
            label={list.file}
            error={errors['file']}
            defaultValue={typed.file}
            rows={6}
            className="code"
            spellCheck={false}
            optional
          />
        </details>
        <Actions>
          <Button>{list.create}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}
