import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { Section } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { draftStarts } from '../forms'
import { editorMessages } from '../messages/editor'

export type DraftRow = { id: string; title: string; baseVersion: number | null; updatedAt: string }

export function DraftList({ drafts }: { drafts: readonly DraftRow[] }) {
  const locale = useLocale()
  const { team } = useMessages(editorMessages)
  return (
    <Section title={team.draftsTitle} id="brouillons">
      <DataTable
        caption={team.draftsTitle}
        captionHidden
        rows={drafts}
        rowKey={({ id }) => id}
        empty={<p className="soft">{team.draftsNone}</p>}
        columns={[
          {
            key: 'title',
            header: team.draft,
            rowHeader: true,
            cell: ({ id, title }) => <Anchor href={`/equipe/statuts/${id}/identite`}>{title}</Anchor>,
          },
          {
            key: 'base',
            header: team.base,
            cell: ({ baseVersion }) => (baseVersion === null ? team.baseNone : team.baseVersion(baseVersion)),
          },
          {
            key: 'updated',
            header: team.updated,
            cell: ({ updatedAt }) => formatDate(new Date(updatedAt), locale),
          },
        ]}
      />
    </Section>
  )
}

type Typed = { title: string; from: string; file: string }

/** Begins a draft: from the last version, an example, or a file pasted whole. */
export function NewDraftForm({
  typed,
  errors,
  hasVersion,
}: {
  typed: Typed
  errors: Readonly<Record<string, string>>
  hasVersion: boolean
}) {
  const { team } = useMessages(editorMessages)
  return (
    <Section title={team.newTitle} id="nouveau" tone="stone">
      <ActForm>
        <TextField
          name="title"
          label={team.name}
          hint={team.nameHint}
          error={errors['title']}
          defaultValue={typed.title}
          autoComplete="off"
        />
        <RadioGroup
          name="from"
          label={team.from}
          error={errors['from']}
          defaultValue={typed.from || (hasVersion ? 'version' : 'association')}
          options={draftStarts
            .filter((value) => value !== 'version' || hasVersion)
            .map((value) => ({ value, label: team.starts[value] }))}
        />
        <TextArea
          name="file"
          label={team.file}
          hint={team.fileHint}
          error={errors['file']}
          defaultValue={typed.file}
          rows={3}
          optional
        />
        <Actions>
          <Button>{team.create}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}
