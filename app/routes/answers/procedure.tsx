import type { MetaFunction } from '@remix-run/node'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { DebateProcedureActs, DebateProcedureDrawing, DebateTerms } from '~/modules/answers/components/debate-procedure'
import { debateProcedureMessages } from '~/modules/answers/messages/procedure'
import { boardPath } from '~/modules/answers/rules/answer-paths'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { NextStep } from '~/ui/next-step'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'

export const headers = publicPage

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = debateProcedureMessages[site.locale]
  return pageMeta({ ...site, title, description })
}

export default function DebateProcedurePage() {
  const words = useMessages(debateProcedureMessages)
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: '/debats', label: words.debates }]} title={words.title} lede={words.lede} />
      </Wrap>
      <Section id="etapes" title={words.statesTitle}>
        <DebateProcedureDrawing />
      </Section>
      <Section id="delais" title={words.termsTitle} lede={words.termsLede} tone="stone">
        <DebateTerms />
      </Section>
      <Section id="actes" title={words.actsTitle}>
        <DebateProcedureActs />
      </Section>
      <Section id="reponses" title={words.answersTitle} tone="stone">
        <Prose>
          <ul>
            {Object.entries(words.answersText).map(([key, sentence]) => (
              <li key={key}>{sentence}</li>
            ))}
          </ul>
          <p>{words.after}</p>
        </Prose>
      </Section>
      <Wrap>
        <NextStep
          action={
            <>
              <ButtonLink href={boardPath}>{words.next}</ButtonLink>
              <ButtonLink kind="secondary" href="/debats">
                {words.debates}
              </ButtonLink>
            </>
          }
        >
          <p>{words.after}</p>
        </NextStep>
      </Wrap>
    </>
  )
}
