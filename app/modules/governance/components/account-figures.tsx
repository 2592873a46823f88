import { formatEuros } from '~/platform/i18n/euros'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Bars } from '~/ui/bars'
import { Figures } from '~/ui/figures'
import { accountMessages } from '../messages/accounts'
import { type AccountPart, type AccountTotals, categoriesOf, publicFunders, tenthsOfPercent } from '../rules/accounts'

type Props = { totals: AccountTotals; part: AccountPart }

/** What a year adds up to, and how much of it comes from the Région. */
export function AccountFigures({ totals, part }: Props) {
  const locale = useLocale()
  const { public: words } = useMessages(accountMessages)
  const share = (amount: number) => words.percent(formatNumber(tenthsOfPercent(amount, totals.income) / 10, locale))
  const isBudget = part === 'budget'
  return (
    <Figures
      level={3}
      items={[
        {
          value: formatEuros(totals.income, locale),
          unit: isBudget ? words.incomeBudget : words.incomeActual,
        },
        {
          value: formatEuros(totals.expense, locale),
          unit: isBudget ? words.expenseBudget : words.expenseActual,
          text: words.resultText(formatEuros(totals.result, locale)),
        },
        {
          value: share(totals.region),
          unit: words.regionShare,
          text: `${words.regionLine(formatEuros(totals.region, locale))}. ${words.publicShare(share(totals.public))}.`,
        },
      ]}
    />
  )
}

/** Income and spending by heading, as bars that are their own table; what comes from public funders stands out. */
export function AccountBars({ totals }: Pick<Props, 'totals'>) {
  const locale = useLocale()
  const { public: words, categories } = useMessages(accountMessages)
  const bars = (side: 'income' | 'expense') =>
    categoriesOf(side).flatMap((category) => {
      const value = totals.byCategory[category]
      if (value === undefined) return []
      const bar = { label: categories[category], value: Math.max(0, value), said: formatEuros(value, locale) }
      return [publicFunders.includes(category) ? { ...bar, tone: 'met' as const } : bar]
    })
  const max = Math.max(totals.income, totals.expense)
  return (
    <>
      <Bars
        caption={words.incomeBars}
        head={{ label: words.category, value: words.amount }}
        bars={bars('income')}
        max={max}
      />
      <p className="soft">{words.publicLegend}</p>
      <Bars
        caption={words.expenseBars}
        head={{ label: words.category, value: words.amount }}
        bars={bars('expense')}
        max={max}
      />
    </>
  )
}
