import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Figures } from '~/ui/figures'
import { publicMessages } from '../messages/public'
import { writeMoney } from '../rules/clauses/clause'
import type { Statutes } from '../rules/statutes'

/** The statutes at a glance. */
export function StatutesFigures({ statutes }: { statutes: Statutes }) {
  const locale = useLocale()
  const { facts } = useMessages(publicMessages)
  const { categories, voting, capital, bodies } = statutes
  return (
    <Figures
      level={2}
      items={[
        { value: categories.length, unit: facts.categories(categories.length) },
        voting.kind === 'colleges'
          ? { value: voting.colleges.length, unit: facts.colleges(voting.colleges.length) }
          : { value: formatNumber(1, locale), unit: facts.oneVote },
        capital
          ? { value: writeMoney(capital.shareValueCents, locale), unit: facts.share }
          : { value: facts.noCapital, unit: facts.noCapitalUnit },
        { value: bodies.length, unit: facts.bodies(bodies.length) },
      ]}
    />
  )
}
