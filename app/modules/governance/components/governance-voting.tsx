import { useLocale, useMessages } from '~/platform/i18n/react'
import { Bars } from '~/ui/bars'
import { formatNumber } from '~/platform/i18n/format'
import { Anchor } from '~/ui/link'
import { presentationMessages } from '../messages/presentation'

type Words = { fr: string; en: string }
export type VotingShown = {
  kind: 'one-member-one-vote' | 'colleges' | 'member-weights'
  colleges: readonly { id: string; name: Words; weight: number; members: number }[]
}

/** How votes are shared, drawn from the statutes in force: each college's part, with who is in it. */
export function GovernanceVoting({ voting }: { voting: VotingShown }) {
  const locale = useLocale()
  const messages = useMessages(presentationMessages)
  const percent = (weight: number) => `${formatNumber(weight / 100, locale)}${locale === 'fr' ? '\u00a0' : ''}%`
  const said = {
    'one-member-one-vote': messages.oneMember,
    colleges: messages.colleges,
    'member-weights': messages.memberWeights,
  }[voting.kind]
  return (
    <>
      <p className="prose">{said}</p>
      {voting.colleges.length > 0 ? (
        <Bars
          caption={messages.collegesCaption}
          head={{ label: messages.college, value: messages.share }}
          max={5_500}
          line={{ value: 5_000, label: messages.limit }}
          bars={voting.colleges.map(({ name, weight, members }) => ({
            label: messages.inCollege(name[locale], formatNumber(members, locale), members),
            value: weight,
            said: percent(weight),
          }))}
        />
      ) : null}
      <p>
        <Anchor href="/statuts#votes">{messages.howCounted}</Anchor>
      </p>
    </>
  )
}
