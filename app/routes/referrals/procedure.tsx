import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import {
  ReferralActs,
  ReferralClock,
  ReferralDrawing,
  ReferralTerms,
} from '~/modules/referrals/components/public-procedure'
import { procedurePageMessages } from '~/modules/referrals/messages/procedure-public'
import { termsInForce } from '~/modules/referrals/queries-team.server'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { NextStep } from '~/ui/next-step'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'

export const headers = publicPage

export const loader = async () => termsInForce(today())

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = procedurePageMessages[site.locale]
  return pageMeta({ ...site, title, description })
}

const Sentences = ({ of }: { of: Readonly<Record<string, string>> }) => (
  <Prose>
    <ul>
      {Object.entries(of).map(([key, sentence]) => (
        <li key={key}>{sentence}</li>
      ))}
    </ul>
  </Prose>
)

export default function ReferralProcedure() {
  const { terms, version } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const messages = useMessages(procedurePageMessages)
  return (
    <>
      <Wrap>
        <PageTitle title={messages.title} lede={messages.lede} back={[{ href: '/saisir', label: messages.back }]} />
      </Wrap>
      <Section id="etats" title={messages.statesTitle}>
        <ReferralDrawing />
      </Section>
      <Section
        id="delais"
        title={messages.clocksTitle}
        lede={version === null ? messages.clocksDefault : messages.clocksLede(formatNumber(version, locale))}
        tone="stone"
      >
        <ReferralTerms terms={terms} />
      </Section>
      <Section id="compte" title={messages.stopsTitle}>
        <ReferralClock />
      </Section>
      <Section id="actes" title={messages.actsTitle} lede={messages.actsLede}>
        <ReferralActs />
      </Section>
      <Section id="decision" title={messages.decideTitle} tone="stone">
        <Sentences of={messages.decide} />
        <h3>{messages.conflictTitle}</h3>
        <Prose>
          <p>{messages.conflict}</p>
        </Prose>
      </Section>
      <Section id="public" title={messages.publicTitle}>
        <Sentences of={messages.isPublic} />
        <h3>{messages.privateTitle}</h3>
        <Sentences of={messages.isPrivate} />
      </Section>
      <Wrap>
        <NextStep
          action={
            <>
              <ButtonLink href="/saisir">{messages.refer}</ButtonLink>
              <ButtonLink kind="secondary" href="/charte-ethique">
                {messages.ethics}
              </ButtonLink>
            </>
          }
        >
          <p>{messages.next}</p>
        </NextStep>
      </Wrap>
    </>
  )
}
