import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { drawBadge } from '~/modules/credentials/badge-drawing.server'
import { credentialMessages } from '~/modules/credentials/messages'
import { publicLabel } from '~/modules/label/queries-public.server'
import { dayOfValidity } from '~/modules/label/rules/certificate'
import { firstScheme } from '~/modules/label/rules/scheme'
import { drawRegion } from '~/modules/territory/components/region-drawing'
import { regionContours } from '~/modules/territory/queries.server'
import { formatDate } from '~/platform/i18n/format'

/** The drawing of a label's badge: for good, as it was granted, or as it stands today. */
export async function badgeOf({ request, params, context }: LoaderFunctionArgs, shown: 'granted' | 'today') {
  const [label, { locale }] = [await publicLabel(params['id'] ?? ''), await visitorOf(request, context)]
  if (!label) throw notFound()
  const { badge } = credentialMessages[locale]
  const date = (day: string) => formatDate(day, locale)
  const state =
    shown === 'granted'
      ? badge.granted(date(label.grantedOn))
      : badge.states[label.validity](date(dayOfValidity(label, label.validity)))
  const words = {
    title: label.scheme === firstScheme ? badge.title : label.schemeName[locale],
    number: badge.number(label.number),
    state,
    alternative: badge.alternative(label.number, state),
  }
  const region = drawRegion((await regionContours()).departements)
  return { label, svg: await drawBadge(words, shown === 'granted' ? 'valid' : label.validity, region) }
}
