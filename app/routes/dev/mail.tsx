import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { env } from '~/platform/env.server'
import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { outboxMessages } from '~/platform/outbox/messages'
import { keptMail } from '~/platform/outbox/queries.server'
import { isId } from '~/platform/pure/ids'
import { ButtonLink } from '~/ui/button'
import { CodeBlock } from '~/ui/code-block'
import { DefinitionList } from '~/ui/definition-list'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  const mail = env().demonstration && isId(id) ? await keptMail(id) : null
  if (!mail) throw notFound()
  const { recipient, subject, text, sentAt } = mail
  const lang = /<html lang="(\w\w)"/.exec(mail.html)?.[1] ?? 'fr'
  const links = [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])]
  return json({ id, recipient, subject, text, lang, links, sentAt: sentAt.toISOString() })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { mailsTitle, mailsDescription } = outboxMessages[site.locale]
  return pageMeta({ ...site, title: data?.subject ?? mailsTitle, description: mailsDescription, indexed: false })
}

/** One mail of a demonstration, as text with its links; its HTML has a page of its own. */
export default function Mail() {
  const { id, recipient, subject, text, lang, links, sentAt } = useLoaderData<typeof loader>()
  const messages = useMessages(outboxMessages)
  const locale = useLocale()
  return (
    <Wrap>
      <PageTitle
        title={<span lang={lang}>{subject}</span>}
        back={[{ href: '/dev/mails', label: messages.mailsTitle }]}
      />
      <div className="stack">
        <DefinitionList
          items={[
            { term: messages.recipient, value: recipient },
            { term: messages.sentAt, value: <time dateTime={sentAt}>{formatInstant(new Date(sentAt), locale)}</time> },
          ]}
        />
        <div lang={lang}>
          <CodeBlock label={messages.textTitle}>{text}</CodeBlock>
        </div>
        <h2>{messages.links}</h2>
        <ul>
          {links.map((link) => (
            <li key={link}>
              <a href={link}>{link}</a>
            </li>
          ))}
        </ul>
        <p>
          <ButtonLink kind="secondary" href={`/dev/mails/${id}/html`}>
            {messages.showHtml}
          </ButtonLink>
        </p>
      </div>
    </Wrap>
  )
}
