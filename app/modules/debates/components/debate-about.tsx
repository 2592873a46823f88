import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { referralPath } from '~/modules/referrals/rules/referral'
import { placePath } from '~/modules/territory/rules/place'
import { formatEuros } from '~/platform/i18n/euros'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Section, WithAside } from '~/ui/section'
import { publicDebateMessages } from '../messages/public'
import { debatePath } from '../rules/debate-paths'
import { MethodLinks } from './debate-parts'

type Texts = Readonly<
  Record<'summary' | 'scope' | 'publics' | 'rules' | 'governance' | 'team' | 'budgetNote', readonly MarkdownNode[]>
>
type Props = {
  debate: {
    slug: string
    territory: string
    territoryCode: string
    opensOn: string
    closesOn: string
    reportDueOn: string | null
    answersDueOn: string | null
  }
  texts: Texts
  authority: string
  budgetCents: number | null
  methods: readonly { id: string; title: string; href: string }[]
  changes: number
  /** The referral that it comes from. */
  referral: { number: string; title: string } | null
}

/** The design of a debate: its texts on the left, its facts beside them. */
export function DebateAbout({ debate, texts, authority, budgetCents, methods, changes, referral }: Props) {
  const locale = useLocale()
  const { page } = useMessages(publicDebateMessages)
  const on = (day: string) => formatDate(day, locale)
  const part = (title: string, nodes: readonly MarkdownNode[]) =>
    nodes.length > 0 ? (
      <>
        <h3>{title}</h3>
        <Markdown nodes={nodes} />
      </>
    ) : null
  return (
    <Section id="conception" title={page.about}>
      <WithAside
        aside={
          <>
            <DefinitionList
              items={[
                ...(referral
                  ? [
                      {
                        term: page.referral,
                        value: (
                          <Anchor href={referralPath(referral.number)}>
                            {referral.number}, {referral.title}
                          </Anchor>
                        ),
                      },
                    ]
                  : []),
                { term: page.opens, value: on(debate.opensOn) },
                { term: page.closes, value: on(debate.closesOn) },
                ...(debate.reportDueOn ? [{ term: page.reportDue, value: on(debate.reportDueOn) }] : []),
                ...(debate.answersDueOn ? [{ term: page.answersDue, value: on(debate.answersDueOn) }] : []),
                ...(authority ? [{ term: page.authority, value: authority }] : []),
                {
                  term: page.territory,
                  value: <Anchor href={placePath(debate.territoryCode)}>{debate.territory}</Anchor>,
                },
                ...(budgetCents === null ? [] : [{ term: page.budget, value: formatEuros(budgetCents, locale) }]),
                ...(methods.length > 0 ? [{ term: page.methods, value: <MethodLinks methods={methods} /> }] : []),
              ]}
            />
            {changes > 0 ? (
              <p>
                <Anchor href={`${debatePath(debate)}/changements`}>{page.changes(changes)}</Anchor>
              </p>
            ) : null}
          </>
        }
      >
        <Markdown nodes={texts.summary} />
        {part(page.scope, texts.scope)}
        {part(page.publics, texts.publics)}
        {part(page.rules, texts.rules)}
        {part(page.governance, texts.governance)}
        {part(page.team, texts.team)}
        {part(page.budget, texts.budgetNote)}
      </WithAside>
    </Section>
  )
}
