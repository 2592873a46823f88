import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { AppealFigures, FiguresBreakdown, RefusalReasons, useShare } from '~/modules/label/components/public-figures'
import { decisionMessages } from '~/modules/label/messages/decision'
import { figuresMessages } from '~/modules/label/messages/figures'
import { publicMessages } from '~/modules/label/messages/public'
import { publicFigures } from '~/modules/label/queries-figures.server'
import { departementWithCode } from '~/modules/label/rules/departements'
import { elsewhere } from '~/modules/label/rules/figures'
import { publicPage } from '~/platform/http/public-page'
import { formatList, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Bars } from '~/ui/bars'
import { Figures } from '~/ui/figures'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'

export const headers = publicPage
const csv = '/label/chiffres.csv'

export const loader = () => publicFigures()

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description, csv: file } = figuresMessages[site.locale]
  return [
    ...pageMeta({ ...site, title, description }),
    { tagName: 'link', rel: 'alternate', type: 'text/csv', title: file, href: csv },
  ]
}

export default function LabelFiguresPage() {
  const figures = useLoaderData<typeof loader>()
  const locale = useLocale()
  const messages = useMessages(figuresMessages)
  const words = useMessages(decisionMessages)
  const { label } = useMessages(publicMessages)
  const share = useShare()
  const number = (value: number) => formatNumber(value, locale)
  const kinds: Readonly<Record<string, string>> = words.applicantKinds
  const { all, receivedByYear } = figures
  return (
    <>
      <Wrap>
        <PageTitle title={messages.title} lede={messages.lede} back={[{ href: '/label', label }]} />
        {figures.isDemonstration && figures.received > 0 ? <Notice>{messages.demonstration}</Notice> : null}
        <Figures
          items={[
            { value: figures.received, unit: messages.received(figures.received) },
            { value: figures.underWay, unit: messages.underWay(figures.underWay) },
            ...(all
              ? [
                  { value: all.decided, unit: messages.decided(all.decided) },
                  { value: share(all.granted, all.decided), unit: messages.shareUnit },
                  { value: all.median, unit: messages.medianUnit(all.median) },
                ]
              : []),
          ]}
        />
        <p>
          {messages.undecided(figures.undecided, number(figures.undecided))}{' '}
          {figures.days === null ? '' : messages.days(figures.days, number(figures.days))}
        </p>
        {all ? null : <p>{messages.tooFew}</p>}
      </Wrap>
      <Section id="lire" title={messages.readTitle} tone="stone">
        <Prose>
          {Object.values(messages.read).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>
            {messages.contest} <Anchor href="/contact">{messages.contestLink}</Anchor>
          </p>
          <p>
            <a href={csv} type="text/csv">
              {messages.csv}
            </a>
          </p>
        </Prose>
      </Section>
      {all ? (
        <>
          <Section id="organisations" title={messages.kindTitle}>
            <FiguresBreakdown
              {...{ caption: messages.kindTitle, head: messages.kind, lines: figures.byKind, all }}
              nameOf={(kind) => kinds[kind] ?? kind}
            />
          </Section>
          <Section id="departements" title={messages.departementTitle} tone="stone">
            <FiguresBreakdown
              {...{ caption: messages.departementTitle, head: messages.departement, lines: figures.byDepartement, all }}
              nameOf={(code) => (code === elsewhere ? messages.elsewhere : departementWithCode(code))}
            />
          </Section>
          <Section id="annees" title={messages.yearsTitle}>
            <FiguresBreakdown
              {...{ caption: messages.yearsTitle, head: messages.year, lines: figures.byYear, all }}
              nameOf={(year) => year}
            />
            {receivedByYear && receivedByYear.length > 1 ? (
              <Bars
                caption={messages.receivedTitle}
                head={{ label: messages.year, value: messages.receivedHead }}
                bars={receivedByYear.map(({ choices, count }) => ({
                  label: formatList(choices, locale),
                  value: count,
                }))}
              />
            ) : null}
          </Section>
          <Section id="refus" title={messages.reasonsTitle} lede={messages.reasonsLede} tone="stone">
            <RefusalReasons reasons={figures.reasons} criteria={figures.criteria} />
          </Section>
        </>
      ) : null}
      <Section id="recours" title={messages.appealsTitle} lede={messages.appealsLede}>
        <AppealFigures {...figures.appeals} />
      </Section>
    </>
  )
}
