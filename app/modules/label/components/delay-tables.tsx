import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { toolMessages } from '../messages/tools'
import { type DelayFigures, type DelayStep, delaySteps } from '../rules/delays'

/** How long each step takes: how many were seen, the median, and what nine in ten did not exceed. */
export function DelayTable({
  caption,
  figures,
}: {
  caption: string
  figures: Readonly<Record<DelayStep, DelayFigures>>
}) {
  const locale = useLocale()
  const messages = useMessages(toolMessages).delays
  const days = (value: number | null) => (value === null ? messages.unknown : messages.days(value))
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={delaySteps.map((step) => ({ step, ...figures[step] }))}
      rowKey={({ step }) => step}
      columns={[
        { key: 'step', header: messages.step, rowHeader: true, cell: ({ step }) => messages.steps[step] },
        { key: 'count', header: messages.count, numeric: true, cell: ({ count }) => formatNumber(count, locale) },
        { key: 'median', header: messages.median, numeric: true, cell: ({ median }) => days(median) },
        { key: 'nine', header: messages.nineInTen, numeric: true, cell: ({ nineInTen }) => days(nineInTen) },
      ]}
    />
  )
}
