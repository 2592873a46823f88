import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { declarationMessages } from '../messages/declarations'
import { declarationPath, type DeclarationState } from '../rules/declaration'

type Version = { slug: string; title: string } | null
type Props = {
  declaration: {
    state: DeclarationState
    text: MarkdownNode[]
    origin: string
    publishedAt: string | null
    textHash: string | null
  }
  versions: { before: Version; after: Version }
}

/** The text itself, where it comes from, what follows it. */
export function DeclarationAbout({ declaration, versions: { before, after } }: Props) {
  const words = useMessages(declarationMessages)
  const locale = useLocale()
  return (
    <>
      {declaration.state === 'published' ? null : (
        <Notice>
          <p>{declaration.state === 'draft' ? words.draftNote : words.closedNote}</p>
        </Notice>
      )}
      {after ? (
        <Notice>
          <p>
            <Anchor href={declarationPath(after)}>{words.after(after.title)}</Anchor>
          </p>
        </Notice>
      ) : null}
      <Markdown nodes={declaration.text} />
      <DefinitionList
        items={[
          ...(declaration.origin === '' ? [] : [{ term: words.origin, value: declaration.origin }]),
          ...(declaration.publishedAt === null
            ? []
            : [{ term: words.published, value: formatDate(new Date(declaration.publishedAt), locale) }]),
          ...(declaration.textHash === null
            ? []
            : [{ term: words.hash, value: <code className="hash">{declaration.textHash}</code> }]),
        ]}
      />
      {before ? (
        <p className="prose">
          <Anchor href={declarationPath(before)}>{words.before(before.title)}</Anchor>
        </p>
      ) : null}
    </>
  )
}
