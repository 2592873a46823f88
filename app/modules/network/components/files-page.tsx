import { acceptOf } from '~/platform/files/file-kinds'
import { fileMessages } from '~/platform/files/messages'
import { formatSize } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FileField } from '~/ui/file-field'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { spaceMessages } from '../messages/space'
import { picturePath } from './entry-pictures'

type File = {
  id: string
  fileId: string
  kind: string
  title: string
  alternative: string
  credit: string
  name: string
  size: number
}
/** A form that was refused: whose it is (a file's id, or the kind that was added), and what was typed. */
type Refused = { at: string; field: string; message: string; typed: Readonly<Record<string, string>> }
export type FilesPageProps = {
  id: string
  title: string
  isPending: boolean
  files: readonly File[]
  done: 'joint' | 'decrit' | 'enleve' | null
  refused: Refused | null
}

/** The pictures and documents of an entry, each with its words; and a form for one more of each. */
export function FilesPage({ id, title, isPending, files, done, refused }: FilesPageProps) {
  const space = useMessages(spaceMessages)
  const { files: messages } = space
  const pictures = files.filter(({ kind }) => kind === 'picture')
  const documents = files.filter(({ kind }) => kind === 'document')
  const said = { joint: messages.added, decrit: messages.described, enleve: messages.removed }
  const refusedAt = (at: string) => (refused?.at === at ? refused : null)
  return (
    <Wrap>
      <PageTitle
        title={messages.title}
        kicker={title}
        lede={messages.lede}
        back={[
          { href: '/espace/reseau', label: space.title },
          { href: `/espace/reseau/entrees/${id}`, label: messages.back },
        ]}
      />
      {done && !refused ? (
        <Notice kind="success" live>
          <p>{said[done]}</p>
        </Notice>
      ) : null}
      {isPending ? <Notice kind="info">{messages.pending}</Notice> : null}
      <ErrorSummary errors={refused ? [{ message: refused.message, id: fieldIdOf(refused.at, refused.field) }] : []} />
      <section>
        <h2>{messages.pictures}</h2>
        {pictures.length === 0 ? <p className="soft">{messages.none}</p> : null}
        {pictures.map((file) => (
          <PictureForm key={file.id} file={file} refused={refusedAt(file.id)} />
        ))}
        <AddForm kind="picture" refused={refusedAt('picture')} />
      </section>
      <section>
        <h2>{messages.documents}</h2>
        {documents.length === 0 ? <p className="soft">{messages.noneDocuments}</p> : <DocumentList files={documents} />}
        <AddForm kind="document" refused={refusedAt('document')} />
      </section>
    </Wrap>
  )
}

const fieldIdOf = (at: string, field: string): string => `${at}-${field}`

function Words({
  at,
  words,
  refused,
  of,
}: {
  at: string
  words: Partial<File>
  refused: Refused | null
  of: 'picture' | 'document'
}) {
  const { files: messages } = useMessages(spaceMessages)
  const common = (name: 'alternative' | 'title' | 'credit') => ({
    name,
    id: fieldIdOf(at, name),
    defaultValue: refused?.typed[name] ?? words[name] ?? '',
    error: refused?.field === name ? refused.message : null,
  })
  if (of === 'document') return <TextField {...common('title')} label={messages.documentTitle} />
  return (
    <>
      <TextField {...common('alternative')} label={messages.alternative} hint={messages.alternativeHint} />
      <TextField {...common('title')} label={messages.caption} optional />
      <TextField {...common('credit')} label={messages.credit} hint={messages.creditHint} optional />
    </>
  )
}

function PictureForm({ file, refused }: { file: File; refused: Refused | null }) {
  const { files: messages } = useMessages(spaceMessages)
  return (
    <article className="file-piece">
      <img src={picturePath(file.id, 480)} alt={file.alternative} loading="lazy" width={240} />
      <div>
        <ActForm className="stack" encType="multipart/form-data" values={{ intent: 'describe', fileId: file.id }}>
          <Words at={file.id} words={file} refused={refused} of="picture" />
          <Actions>
            <Button kind="secondary">{messages.save}</Button>
          </Actions>
        </ActForm>
        <RemoveForm file={file} />
      </div>
    </article>
  )
}

function RemoveForm({ file }: { file: File }) {
  const { files: messages } = useMessages(spaceMessages)
  return (
    <ActForm encType="multipart/form-data" values={{ intent: 'remove', fileId: file.id }}>
      <Button kind="quiet">{messages.remove(file.title || file.alternative || file.name)}</Button>
    </ActForm>
  )
}

function DocumentList({ files }: { files: readonly File[] }) {
  const locale = useLocale()
  return (
    <ul className="attached">
      {files.map((file) => (
        <li key={file.id}>
          <Anchor href={`/fichiers/${file.fileId}`}>{file.title || file.name}</Anchor>{' '}
          <span className="soft">{formatSize(file.size, locale)}</span>
          <RemoveForm file={file} />
        </li>
      ))}
    </ul>
  )
}

function AddForm({ kind, refused }: { kind: 'picture' | 'document'; refused: Refused | null }) {
  const { files: messages } = useMessages(spaceMessages)
  const shared = useMessages(fileMessages)
  const isPicture = kind === 'picture'
  return (
    <section className="file-add">
      <h3>{isPicture ? messages.addPicture : messages.addDocument}</h3>
      <ActForm className="stack" encType="multipart/form-data" action={`?de=${kind}`} values={{ intent: 'add', kind }}>
        <FileField
          name="file"
          id={fieldIdOf(kind, 'file')}
          label={isPicture ? messages.picture : messages.document}
          hint={isPicture ? messages.pictureHint : undefined}
          kinds={isPicture ? messages.pictureKinds : shared.kinds}
          accept={isPicture ? acceptOf(['jpeg', 'png', 'webp', 'gif']) : acceptOf()}
          maxBytes={20_000_000}
          error={refused?.field === 'file' ? refused.message : null}
        />
        <Words at={kind} words={{}} refused={refused} of={kind} />
        <Actions>
          <Button kind="secondary">{messages.send}</Button>
        </Actions>
      </ActForm>
    </section>
  )
}
