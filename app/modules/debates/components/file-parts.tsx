import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { formatDate, formatSize } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { Section } from '~/ui/section'
import { takingPartMessages } from '../messages/taking-part'

export type ShownPart = {
  id: string
  kind: 'text' | 'alternative' | 'figure'
  title: string
  text: readonly MarkdownNode[]
  value: string
  source: string
}
export type ShownDocument = {
  id: string
  title: string
  source: string
  link: string
  fileId: string | null
  size: number | null
}

const anchorOf = ({ id }: { id: string }): string => `partie-${id}`

/** The texts of the file, then what is possible, then the figures with their sources. */
export function FileText({ parts }: { parts: readonly ShownPart[] }) {
  const { file } = useMessages(takingPartMessages)
  const of = (kind: ShownPart['kind']) => parts.filter((part) => part.kind === kind)
  const whole = ({ id, title, text, source }: ShownPart, Heading: 'h2' | 'h3') => (
    <article key={id} id={anchorOf({ id })}>
      <Heading>{title}</Heading>
      <Markdown nodes={text} />
      {source ? <p className="record-facts">{file.from(source)}</p> : null}
    </article>
  )
  const [texts, alternatives, figures] = [of('text'), of('alternative'), of('figure')]
  return (
    <div className="file-text">
      {texts.map((part) => whole(part, 'h2'))}
      {alternatives.length > 0 ? (
        <div id="possibilites">
          <h2>{file.alternatives}</h2>
          {alternatives.map((part) => whole(part, 'h3'))}
        </div>
      ) : null}
      {figures.length > 0 ? (
        <div id="chiffres">
          <h2>{file.figures}</h2>
          <DataTable
            caption={file.figures}
            captionHidden
            rows={figures}
            rowKey={({ id }) => id}
            columns={[
              { key: 'title', header: file.what, rowHeader: true, cell: ({ title }) => title },
              { key: 'value', header: file.figure, numeric: true, cell: ({ value }) => value },
              { key: 'source', header: file.source, cell: ({ source }) => source },
            ]}
          />
        </div>
      ) : null}
    </div>
  )
}

/** Where the file's parts are, at its side. */
export function FileContents({ parts, hasDocuments }: { parts: readonly ShownPart[]; hasDocuments: boolean }) {
  const { file } = useMessages(takingPartMessages)
  const has = (kind: ShownPart['kind']) => parts.some((part) => part.kind === kind)
  return (
    <nav className="file-contents" aria-label={file.contents}>
      <h2>{file.contents}</h2>
      <ul>
        {parts
          .filter(({ kind }) => kind === 'text')
          .map((part) => (
            <li key={part.id}>
              <a href={`#${anchorOf(part)}`}>{part.title}</a>
            </li>
          ))}
        {has('alternative') ? (
          <li>
            <a href="#possibilites">{file.alternatives}</a>
          </li>
        ) : null}
        {has('figure') ? (
          <li>
            <a href="#chiffres">{file.figures}</a>
          </li>
        ) : null}
        {hasDocuments ? (
          <li>
            <a href="#documents">{file.documents}</a>
          </li>
        ) : null}
        <li>
          <a href="#questions">{file.questions}</a>
        </li>
      </ul>
    </nav>
  )
}

/** Documents to open and links to follow, with their sources. */
export function DocumentLinks({ documents, title }: { documents: readonly ShownDocument[]; title: string }) {
  const locale = useLocale()
  const { file } = useMessages(takingPartMessages)
  if (documents.length === 0) return null
  return (
    <Section id="documents" title={title}>
      <ul className="link-list link-list-described">
        {documents.map(({ id, title: name, source, link, fileId, size }) => (
          <li key={id}>
            {fileId === null ? (
              <a href={link} rel="noreferrer">
                {name}
              </a>
            ) : (
              <Anchor href={`/fichiers/${fileId}?voir`}>{name}</Anchor>
            )}
            <p className="link-text">
              {[source ? file.from(source) : '', size === null ? '' : formatSize(size, locale)]
                .filter((text) => text !== '')
                .join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export type ShownQuestion = {
  id: string
  number: number | null
  state: string
  text: string
  authorName: string
  confirmedAt: Date | string | null
  answer: readonly MarkdownNode[]
  answeredAt: Date | string | null
  reason: string
}

/** The thread of questions and answers, the latest first. */
export function QuestionList({ questions }: { questions: readonly ShownQuestion[] }) {
  const locale = useLocale()
  const { file } = useMessages(takingPartMessages)
  const on = (at: Date | string | null) => (at === null ? '' : formatDate(new Date(at), locale))
  return (
    <ol className="record" reversed>
      {questions.map(({ id, number, state, text, authorName, confirmedAt, answer, answeredAt, reason }) => (
        <li key={id} id={`question-${number ?? ''}`}>
          <h3>{file.number(number ?? 0)}</h3>
          {state === 'removed' ? (
            <p className="soft">{file.removed(reason)}</p>
          ) : (
            <>
              <p className="record-facts">{file.asked(authorName, on(confirmedAt))}</p>
              <p className="pre-line">{text}</p>
              {state === 'answered' ? (
                <>
                  <p className="record-facts">{file.answered(on(answeredAt))}</p>
                  <Markdown nodes={answer} />
                </>
              ) : (
                <p className="soft">{file.waiting}</p>
              )}
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
