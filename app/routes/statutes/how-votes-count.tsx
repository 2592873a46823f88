import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { VoteResult } from '~/modules/governance/components/vote-result'
import { countingMessages } from '~/modules/governance/messages/counting'
import { decisionRuleFor } from '~/modules/governance/rules/decision-rule'
import { mostTried, type TriedVotes, workedExample } from '~/modules/governance/rules/worked-example'
import { ArticleClauses } from '~/modules/statutes/components/statutes-articles'
import { publicMessages } from '~/modules/statutes/messages/public'
import { statutesInForce } from '~/modules/statutes/queries.server'
import { statutesArticles } from '~/modules/statutes/rules/articles'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Filters } from '~/ui/filters'
import { Fieldset } from '~/ui/field'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Select } from '~/ui/select'
import { NumberField } from '~/ui/text-field'

export const headers = publicPage

/** What the page opens with, group by group: as many members for as against, so that the weights decide. */
const opening = [
  [4, 1, 0],
  [9, 12, 2],
  [3, 2, 1],
  [1, 3, 0],
  [2, 1, 1],
] as const

const sides = ['for', 'against', 'abstain'] as const
const words = { for: 'pour', against: 'contre', abstain: 'abstention' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const current = await statutesInForce(today())
  if (!current) throw notFound()
  const { statutes, version } = current
  const search = new URL(request.url).searchParams
  const kind = statutes.resolutionKinds.find(({ id }) => id === search.get('resolution')) ?? statutes.resolutionKinds[0]
  const about = { body: null, call: 1, method: 'yes-no', college: null } as const
  const rule = decisionRuleFor(
    { version, statutes },
    { ...about, assemblyKind: kind?.assembly ?? null, resolutionKind: kind?.id ?? null },
  )
  if ('refused' in rule) throw notFound()
  const groups = rule.ok.voting.kind === 'colleges' ? rule.ok.voting.colleges.map(({ id }) => id) : [null]
  const tried = groups.map((college, index): TriedVotes => {
    const [yes, no, abstained] = opening[index % opening.length] ?? [1, 0, 0]
    const asked = (side: (typeof sides)[number], otherwise: number) => {
      const text = search.get(`${words[side]}-${college ?? 'tous'}`) ?? ''
      return /^\d{1,5}$/.test(text) ? Math.min(Number(text), mostTried) : otherwise
    }
    return { college, for: asked('for', yes), against: asked('against', no), abstain: asked('abstain', abstained) }
  })
  return { statutes, rule: rule.ok, kind: kind?.id ?? '', tried, result: workedExample(rule.ok, tried) }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { count } = publicMessages[site.locale]
  return pageMeta({ ...site, title: count.name, description: count.lede })
}

export default function HowVotesCountPage() {
  const { statutes, rule, kind, tried, result } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const messages = useMessages(publicMessages)
  const { answers } = useMessages(countingMessages)
  const colleges = rule.voting.kind === 'colleges' ? rule.voting.colleges : []
  const nameOf = (college: string | null) =>
    colleges.find(({ id }) => id === college)?.name[locale] ?? messages.count.everyone
  const articles = statutesArticles(statutes).filter(({ id }) => id === 'voting' || id === 'majorities')
  return (
    <>
      <Wrap>
        <PageTitle
          title={messages.count.name}
          lede={messages.count.lede}
          back={[{ href: '/statuts', label: messages.title }]}
        />
        <Filters
          action="/statuts/comment-se-compte-un-vote"
          label={messages.count.name}
          submitLabel={messages.count.submit}
        >
          <Select
            name="resolution"
            label={messages.count.resolution}
            placeholder={null}
            defaultValue={kind}
            options={statutes.resolutionKinds.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          />
          {tried.map((votes) => (
            <Fieldset key={votes.college ?? 'tous'} legend={nameOf(votes.college)}>
              {sides.map((side) => (
                <NumberField
                  key={side}
                  name={`${words[side]}-${votes.college ?? 'tous'}`}
                  label={answers[side]}
                  defaultValue={votes[side]}
                />
              ))}
            </Fieldset>
          ))}
        </Filters>
      </Wrap>
      <VoteResult definition={{ method: 'yes-no', options: [], seats: 1, grades: [] }} rule={rule} result={result} />
      {articles.map(({ id, number, title, clauses }) => (
        <Section key={id} title={messages.article(number, title[locale])}>
          <ArticleClauses clauses={clauses} />
        </Section>
      ))}
    </>
  )
}
