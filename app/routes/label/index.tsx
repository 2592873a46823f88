import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { LabelSteps } from '~/modules/label/components/label-steps'
import { LabelPresentation } from '~/modules/label/components/public-presentation'
import { SchemeList } from '~/modules/label/components/scheme-choice'
import { decisionMessages } from '~/modules/label/messages/decision'
import { figuresMessages } from '~/modules/label/messages/figures'
import { publicMessages } from '~/modules/label/messages/public'
import { schemeMessages } from '~/modules/label/messages/schemes'
import { charterInForce } from '~/modules/label/queries-charter.server'
import { labelFigures, latestLabels } from '~/modules/label/queries-public.server'
import { offersToday } from '~/modules/label/queries-schemes.server'
import { initiativeKinds } from '~/modules/label/rules/kinds'
import { charterPath } from '~/modules/label/rules/scheme'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Figures } from '~/ui/figures'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export const headers = publicPage
const shown = 5

export async function loader(_: LoaderFunctionArgs) {
  const [inForce, figures, latest, offers] = await Promise.all([
    charterInForce(today()),
    labelFigures(),
    latestLabels(shown),
    offersToday(),
  ])
  return {
    offers,
    charter: inForce && {
      articles: inForce.charter.articles.length,
      criteria: inForce.charter.criteria.length,
      settings: inForce.charter.settings,
    },
    valid: figures.valid,
    latest: latest.map(({ organisation, initiativeKind, ...label }) => ({
      ...label,
      organisation: organisation.name,
      kind: initiativeKinds.find((kind) => kind === initiativeKind) ?? ('organisation' as const),
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const messages = publicMessages[site.locale]
  return pageMeta({ ...site, title: messages.label, description: messages.home.description })
}

export default function LabelPage() {
  const { charter, valid, latest, offers } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const all = useMessages(publicMessages)
  const words = useMessages(decisionMessages)
  const messages = all.home
  const labels = useMessages(schemeMessages)
  const counted = useMessages(figuresMessages)
  return (
    <>
      <Wrap>
        <PageTitle
          kicker={all.label}
          title={messages.title}
          lede={messages.lede}
          actions={
            <>
              <ButtonLink href="/label/verifier-ma-demarche">{messages.check}</ButtonLink>
              <ButtonLink kind="secondary" href="/label/charte">
                {messages.read}
              </ButtonLink>
            </>
          }
        />
        {charter ? null : <Notice kind="warning">{messages.noCharter}</Notice>}
      </Wrap>
      <LabelPresentation />
      {offers.length > 1 ? (
        <Section id="labels" title={labels.several}>
          <SchemeList schemes={offers} hrefOf={charterPath} />
        </Section>
      ) : null}
      {charter ? (
        <Section
          id="etapes"
          title={messages.stepsTitle}
          tone="stone"
          action={<Anchor href="/label/procedure">{messages.seeProcedure}</Anchor>}
        >
          <LabelSteps {...charter.settings} />
        </Section>
      ) : null}
      {charter ? (
        <Section
          id="chiffres"
          title={messages.figuresTitle}
          action={<Anchor href="/label/chiffres">{counted.link}</Anchor>}
        >
          <Figures
            items={[
              { value: charter.articles, unit: messages.articles(charter.articles) },
              { value: charter.criteria, unit: messages.criteria(charter.criteria) },
              { value: charter.settings.instructionDays, unit: messages.days },
              { value: valid, unit: messages.valid(valid) },
            ]}
          />
        </Section>
      ) : null}
      <Section
        id="derniers"
        title={messages.latestTitle}
        tone="stone"
        action={<Anchor href="/label/registre">{messages.seeRegister}</Anchor>}
      >
        <NoticeBoard
          empty={<p className="soft">{messages.latestNone}</p>}
          items={latest.map(({ id, number, title, kind, organisation, grantedOn }) => ({
            id,
            kind: words.initiativeKinds[kind],
            title,
            href: `/label/verifier/${number}`,
            facts: organisation,
            term: messages.grantedOn(formatDate(grantedOn, locale)),
          }))}
        />
      </Section>
    </>
  )
}
