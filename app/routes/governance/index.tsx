import type { MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { GovernanceVoting } from '~/modules/governance/components/governance-voting'
import { decisionMessages } from '~/modules/governance/messages/decisions'
import { presentationMessages } from '~/modules/governance/messages/presentation'
import { bodyNames } from '~/modules/governance/queries-bodies.server'
import { latestDecisions } from '~/modules/governance/queries-decisions.server'
import { comingAssemblies, votingInForce } from '~/modules/governance/queries-presentation.server'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { civilDateOf } from '~/platform/pure/civil-date'
import { ButtonLink } from '~/ui/button'
import { Columns } from '~/ui/columns'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Term } from '~/ui/term'

export const headers = publicPage
const shown = 5

export async function loader() {
  const [coming, voting, latest, names] = await Promise.all([
    comingAssemblies(shown),
    votingInForce(),
    latestDecisions(shown),
    bodyNames(),
  ])
  return json({
    today: today(),
    coming: coming.map((meeting) => ({ ...meeting, day: civilDateOf(new Date(meeting.startsAt)) })),
    voting,
    latest: latest.map(({ body, ...decision }) => ({ ...decision, body: names.get(body) ?? { fr: body, en: body } })),
  })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { kicker, description } = presentationMessages[site.locale]
  return pageMeta({ ...site, title: kicker, description })
}

export default function GovernancePage() {
  const { today: date, coming, voting, latest } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const messages = useMessages(presentationMessages)
  const { outcomes } = useMessages(decisionMessages)
  return (
    <>
      <Wrap>
        <PageTitle
          kicker={messages.kicker}
          title={messages.title}
          lede={messages.lede}
          actions={
            <>
              <ButtonLink href="/adherer">{messages.join}</ButtonLink>
              <ButtonLink kind="secondary" href="/statuts">
                {messages.readStatutes}
              </ButtonLink>
            </>
          }
        />
        {voting ? null : <Notice kind="info">{messages.noStatutes}</Notice>}
      </Wrap>
      <Section
        id="a-venir"
        title={messages.comingTitle}
        tone="stone"
        action={<Anchor href="/assemblees">{messages.coming}</Anchor>}
      >
        <NoticeBoard
          empty={<p className="soft">{messages.comingNone}</p>}
          items={coming.map(({ id, kind, title, place, day, isOpen }) => ({
            id,
            kind: messages.kinds[kind],
            title,
            href: `/assemblees/${id}`,
            facts: [formatDate(day, locale), place].filter((fact) => fact !== '').join(', '),
            term: isOpen ? messages.openNow : <Term today={date} dueOn={day} />,
          }))}
        />
      </Section>
      {voting ? (
        <Section id="voix" title={messages.votingTitle}>
          <GovernanceVoting voting={voting} />
        </Section>
      ) : null}
      {voting ? (
        <Section id="instances" title={messages.bodiesTitle} tone="stone">
          <Columns
            items={[
              {
                title: messages.assembly,
                text: messages.assemblyText,
                link: { href: '/assemblees', label: messages.assemblyLink },
              },
              ...voting.bodies.map(({ id, name, description }) => ({
                title: name[locale],
                text: description[locale],
                link: { href: `/instances/${id}`, label: messages.bodyLink(name[locale]) },
              })),
            ]}
          />
        </Section>
      ) : null}
      <Section
        id="decisions"
        title={messages.decisionsTitle}
        action={<Anchor href="/decisions">{messages.decisions}</Anchor>}
      >
        <NoticeBoard
          empty={<p className="soft">{messages.decisionsNone}</p>}
          items={latest.map(({ number, title, body, outcome, createdAt }) => ({
            id: number,
            kind: body[locale],
            title,
            href: `/decisions/${number}`,
            facts: formatDate(new Date(createdAt), locale),
            term: outcomes[outcome],
          }))}
        />
      </Section>
      <Section id="verifier" title={messages.checkTitle} tone="stone">
        <Columns
          items={[
            { ...messages.verify, link: { href: '/votes/verifier', label: messages.verify.link } },
            { ...messages.accounts, link: { href: '/comptes', label: messages.accounts.link } },
            { ...messages.directory, link: { href: '/societaires', label: messages.directory.link } },
          ]}
        />
      </Section>
    </>
  )
}
