import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { longestMessage } from '../forms-proposal'
import { profileMessages } from '../messages/profiles'
import { vocabularyMessages } from '../messages/vocabularies'
import type { Word } from '../rules/vocabularies'

export type ProfilePageProps = {
  id: string
  name: string
  headline: string
  about: MarkdownNode[]
  availability: string
  skills: readonly string[]
  themes: readonly Word<'theme'>[]
  place: { name: string; path: string } | null
  ties: readonly { title: string; path: string }[]
  contact: 'own' | 'none' | 'form' | 'sign-in'
  signIn: string
  state: 'open' | 'closed' | 'removed'
  mayRemove: boolean
  isDemonstration: boolean
  isSent: boolean
  typed: string
  error: string | null
}

/** Somebody's page, as far as they show it to this reader; and how to write to them. */
export function ProfilePage(page: ProfilePageProps) {
  const messages = useMessages(profileMessages)
  const words = useMessages(vocabularyMessages)
  const facts = [
    ...(page.place ? [{ term: messages.area, value: <Anchor href={page.place.path}>{page.place.name}</Anchor> }] : []),
    ...(page.availability ? [{ term: messages.availability, value: page.availability }] : []),
    ...(page.themes.length > 0
      ? [{ term: messages.themes, value: page.themes.map((theme) => words.theme[theme]).join(', ') }]
      : []),
  ]
  return (
    <Wrap>
      <PageTitle
        kicker={page.isDemonstration ? messages.demonstration : undefined}
        title={page.name}
        lede={page.headline || undefined}
        back={[
          { href: '/reseau', label: messages.network },
          { href: '/reseau/praticiens', label: messages.list },
        ]}
      />
      {page.isSent ? (
        <Notice kind="success" title={messages.sentTitle} live>
          <p>{messages.sent}</p>
        </Notice>
      ) : null}
      {page.state === 'removed' ? <Notice kind="warning">{messages.removed}</Notice> : null}
      {page.state === 'closed' ? (
        <Notice kind="info" title={messages.closedTitle}>
          <p>{messages.closed}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={page.error ? [{ field: 'message', message: page.error }] : []} />
      <WithAside aside={facts.length > 0 ? <DefinitionList items={facts} /> : <p className="soft">{page.headline}</p>}>
        {page.about.length > 0 ? (
          <section>
            <h2>{messages.about}</h2>
            <Markdown nodes={page.about} />
          </section>
        ) : null}
        {page.skills.length > 0 ? (
          <section>
            <h2>{messages.skills}</h2>
            <ul className="prose-list">
              {page.skills.map((skill) => (
                <li key={skill}>{skill}</li>
              ))}
            </ul>
          </section>
        ) : null}
        {page.ties.length > 0 ? (
          <section>
            <h2>{messages.practices}</h2>
            <LinkList items={page.ties.map(({ title, path }) => ({ href: path, title }))} />
          </section>
        ) : null}
        <Contact {...page} />
        {page.mayRemove ? <Removal state={page.state} /> : null}
      </WithAside>
    </Wrap>
  )
}

function Contact({ contact, id, signIn, typed, error, state }: ProfilePageProps) {
  const messages = useMessages(profileMessages)
  if (contact === 'own')
    return (
      <p>
        {messages.own} <Anchor href="/espace/reseau/profil">{messages.edit}</Anchor>
      </p>
    )
  if (state !== 'open') return null
  if (contact === 'none') return <p className="soft">{messages.noContact}</p>
  return (
    <section id="ecrire">
      <h2>{messages.writeTitle}</h2>
      <p>{messages.writeLede}</p>
      {contact === 'sign-in' ? (
        <Actions>
          <ButtonLink kind="secondary" href={signIn}>
            {messages.signInToWrite}
          </ButtonLink>
        </Actions>
      ) : (
        <ActForm values={{ id }}>
          <TextArea
            name="message"
            label={messages.message}
            rows={6}
            maxCharacters={longestMessage}
            defaultValue={typed}
            error={error}
          />
          <Actions>
            <Button>{messages.send}</Button>
          </Actions>
        </ActForm>
      )}
    </section>
  )
}

function Removal({ state }: { state: ProfilePageProps['state'] }) {
  const messages = useMessages(profileMessages)
  const isRemoved = state === 'removed'
  return (
    <section>
      <h2>{isRemoved ? messages.giveBack : messages.remove}</h2>
      <p>{isRemoved ? messages.giveBackText : messages.removeText}</p>
      <ActForm values={{ intent: isRemoved ? 'give-back' : 'remove' }}>
        <Actions>
          <Button kind={isRemoved ? 'secondary' : 'danger'}>{isRemoved ? messages.giveBack : messages.remove}</Button>
        </Actions>
      </ActForm>
    </section>
  )
}
