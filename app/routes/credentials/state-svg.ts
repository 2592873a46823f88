import type { LoaderFunctionArgs } from '@remix-run/node'
import { badgeOf } from './badge-file.server'
import { published } from './published.server'

/** GET /label/attestation/:id/etat.svg: what the label is worth today, for other sites to show. Asked again each time. */
export const loader = async (asked: LoaderFunctionArgs) =>
  published((await badgeOf(asked, 'today')).svg, 'image/svg+xml; charset=utf-8')
