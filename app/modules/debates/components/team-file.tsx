import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { DataTable } from '~/ui/data-table'
import type { FormError } from '~/ui/error-summary'
import { DocumentField } from '~/platform/files/document-field'
import { Anchor } from '~/ui/link'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { teamDebateMessages } from '../messages/team'
import { teamLifeMessages } from '../messages/team-life'
import { teamDebatePath } from '../rules/debate-paths'
import { errorOf } from './debate-problems'
import type { ShownDocument } from './file-parts'

type Typed = Readonly<Record<string, string>>
type Props = { typed: Typed; errors: readonly FormError[] }
type Part = { id: string; kind: 'text' | 'alternative' | 'figure'; title: string }

/** The parts of the file in their order, to write again and to move. */
export function PartTable({ debateId, parts }: { debateId: string; parts: readonly Part[] }) {
  const { file } = useMessages(teamLifeMessages)
  const { stages: words } = useMessages(teamDebateMessages)
  const move = (part: Part, direction: 'up' | 'down') => (
    <ActForm values={{ intent: 'move', id: part.id, direction }} className="inline-form">
      <Button kind="quiet" aria-label={words.moveOf(words[direction], part.title)}>
        {words[direction]}
      </Button>
    </ActForm>
  )
  return (
    <DataTable
      caption={file.parts}
      captionHidden
      rows={parts}
      rowKey={({ id }) => id}
      empty={<p className="soft">{file.noPart}</p>}
      columns={[
        {
          key: 'title',
          header: file.part,
          rowHeader: true,
          cell: ({ id, title }) => <Anchor href={`${teamDebatePath({ id: debateId })}/dossier/${id}`}>{title}</Anchor>,
        },
        { key: 'kind', header: file.kind, cell: ({ kind }) => file.kinds[kind] },
        {
          key: 'order',
          header: words.order,
          cell: (part) => (
            <div className="actions">
              {part.id === parts[0]?.id ? null : move(part, 'up')}
              {part.id === parts.at(-1)?.id ? null : move(part, 'down')}
            </div>
          ),
        },
      ]}
    />
  )
}

/** A part of the file: what it is, its text; a figure with what it counts and its source. */
export function PartForm({ typed, errors, revision }: Props & { revision: number }) {
  const { file } = useMessages(teamLifeMessages)
  const { form, page } = useMessages(teamDebateMessages)
  const given = (name: string) => ({ name, defaultValue: typed[name] ?? '', error: errorOf(errors, name) })
  return (
    <ActForm values={{ intent: 'save', revision }}>
      <RadioGroup
        label={file.kind}
        options={(['text', 'alternative', 'figure'] as const).map((value) => ({
          value,
          label: file.kinds[value],
          hint: file.kindHints[value],
        }))}
        {...given('kind')}
      />
      <TextField label={file.name} {...given('title')} />
      <TextArea label={file.text} hint={form.markdown} rows={12} {...given('text')} />
      <TextField label={file.value} hint={file.valueHint} length="medium" optional {...given('value')} />
      <TextField label={file.source} hint={file.sourceHint} optional {...given('source')} />
      <Actions>
        <Button>{page.save}</Button>
      </Actions>
    </ActForm>
  )
}

/** Documents and links of a stage, to add and to take out. */
export function DocumentForms({ documents, typed, errors }: Props & { documents: readonly ShownDocument[] }) {
  const { file } = useMessages(teamLifeMessages)
  const given = (name: string) => ({ name, defaultValue: typed[name] ?? '', error: errorOf(errors, name) })
  return (
    <>
      <DataTable
        caption={file.documents}
        captionHidden
        rows={documents}
        rowKey={({ id }) => id}
        empty={<p className="soft">{file.noDocument}</p>}
        columns={[
          {
            key: 'title',
            header: file.document,
            rowHeader: true,
            cell: ({ title, fileId, link }) =>
              fileId === null ? (
                <a href={link} rel="noreferrer">
                  {title}
                </a>
              ) : (
                <Anchor href={`/fichiers/${fileId}?voir`}>{title}</Anchor>
              ),
          },
          { key: 'source', header: file.source, cell: ({ source }) => source },
          {
            key: 'remove',
            header: file.documentRemove,
            cell: ({ id, title }) => (
              <ActForm values={{ intent: 'remove-document', id }} className="inline-form">
                <Button kind="quiet" aria-label={file.removeOf(title)}>
                  {file.documentRemove}
                </Button>
              </ActForm>
            ),
          },
        ]}
      />
      <h3>{file.addDocument}</h3>
      <ActForm encType="multipart/form-data" values={{ intent: 'document' }}>
        <TextField label={file.name} {...given('title')} id="champ-titre-document" />
        <TextField label={file.source} optional {...given('source')} id="champ-source-document" />
        <DocumentField name="file" label={file.documentFile} optional error={errorOf(errors, 'file')} />
        <TextField label={file.documentLink} type="url" optional {...given('link')} />
        <Actions>
          <Button>{file.documentSubmit}</Button>
        </Actions>
      </ActForm>
    </>
  )
}
