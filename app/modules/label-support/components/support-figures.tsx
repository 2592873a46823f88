import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Figures } from '~/ui/figures'
import { supportMessages } from '../messages/index'
import type { SupportCounts } from '../rules/support'

/** How supports fare: what their receivers think of them first. */
export function SupportFigures({ counts }: { counts: SupportCounts }) {
  const locale = useLocale()
  const { overview } = useMessages(supportMessages)
  const ofJudged = overview.ofJudged(formatNumber(counts.judged, locale))
  return (
    <Figures
      items={[
        { value: counts.useful, unit: overview.useful(counts.useful), text: ofJudged },
        { value: counts.partly, unit: overview.partly(counts.partly), text: ofJudged },
        { value: counts['not-useful'], unit: overview.notUseful(counts['not-useful']), text: ofJudged },
        { value: counts.offered, unit: overview.offered },
        { value: counts.accepted, unit: overview.accepted(counts.accepted) },
        { value: counts.done, unit: overview.done(counts.done) },
        { value: counts.declined, unit: overview.declined(counts.declined) },
      ]}
    />
  )
}
