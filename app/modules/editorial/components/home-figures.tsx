import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { type Figure, Figures } from '~/ui/figures'
import { homeMessages } from '../messages/home'

export type HomeFiguresProps = {
  /** In force today. */
  labels: number
  organisations: number
  residents: number
  counts: { commune: number; epci: number; bassin: number }
}

/** How many labels, organisations, communes and residents: counted when the page is made. */
export function HomeFigures({ labels, organisations, residents, counts }: HomeFiguresProps) {
  const { figures } = useMessages(homeMessages)
  const locale = useLocale()
  const figure = (count: number) => formatNumber(count, locale)
  const items: Figure[] = [
    {
      value: counts.commune,
      unit: figures.communes,
      text: figures.communesText(figure(counts.epci), figure(counts.bassin)),
      link: { href: '/territoire', label: figures.communesLink },
    },
    {
      value: residents,
      unit: figures.residents,
      text: figures.residentsText,
      link: { href: '/aide', label: figures.residentsLink },
    },
  ]
  // On the first day of a portal there is nothing to count yet: nothing is said rather than nought.
  if (organisations > 0)
    items.unshift({ value: organisations, unit: figures.organisations(organisations), text: figures.organisationsText })
  if (labels > 0)
    items.unshift({
      value: labels,
      unit: figures.labels(labels),
      text: figures.labelsText,
      link: { href: '/label/registre', label: figures.labelsLink },
    })
  return <Figures items={items} />
}
