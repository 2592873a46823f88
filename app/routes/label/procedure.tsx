import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import {
  ProcedureActs,
  ProcedureClock,
  ProcedureDrawing,
  ProcedureTransfer,
} from '~/modules/label/components/public-procedure'
import { ProcedureTerms } from '~/modules/label/components/public-terms'
import { publicMessages } from '~/modules/label/messages/public'
import { offeredTerms } from '~/modules/label/queries-schemes.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { NextStep } from '~/ui/next-step'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader() {
  return { labels: await offeredTerms() }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = publicMessages[site.locale].procedure
  return pageMeta({ ...site, title, description })
}

export default function ProcedurePage() {
  const { labels } = useLoaderData<typeof loader>()
  const all = useMessages(publicMessages)
  const messages = all.procedure
  return (
    <>
      <Wrap>
        <PageTitle title={messages.title} lede={messages.lede} back={[{ href: '/label', label: all.label }]} />
      </Wrap>
      <Section id="etats" title={messages.statesTitle}>
        <ProcedureDrawing />
      </Section>
      {labels.length > 0 ? (
        <Section
          id="delais"
          title={messages.clocksTitle}
          lede={labels.length > 1 ? messages.clocksLedeSeveral : messages.clocksLede}
          tone="stone"
        >
          <ProcedureTerms labels={labels} />
        </Section>
      ) : null}
      <Section id="compte" title={messages.stopsTitle}>
        <ProcedureClock />
      </Section>
      <Section id="actes" title={messages.actsTitle} lede={messages.actsLede}>
        <ProcedureActs />
      </Section>
      <ProcedureTransfer />
      <Section id="decision" title={messages.decideTitle} tone="stone">
        <Prose>
          <ul>
            {Object.entries(messages.decide).map(([key, sentence]) => (
              <li key={key}>{sentence}</li>
            ))}
          </ul>
        </Prose>
        <h3>{messages.conflictTitle}</h3>
        <Prose>
          <p>{messages.conflict}</p>
        </Prose>
      </Section>
      <Section id="public" title={messages.publicTitle}>
        <Prose>
          <ul>
            {Object.entries(messages.isPublic).map(([key, sentence]) => (
              <li key={key}>{sentence}</li>
            ))}
          </ul>
        </Prose>
        <h3>{messages.privateTitle}</h3>
        <Prose>
          <ul>
            {Object.entries(messages.isPrivate).map(([key, sentence]) => (
              <li key={key}>{sentence}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Wrap>
        <NextStep
          action={
            <>
              <ButtonLink href="/label/verifier-ma-demarche">{all.selfCheckName}</ButtonLink>
              <ButtonLink kind="secondary" href="/label/charte">
                {all.home.read}
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
