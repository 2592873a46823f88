import type { LoaderFunctionArgs } from '@remix-run/node'
import { formatsOf, mostPerPage, openCollections, openFormats, usualPerPage } from '~/composition/open-data'
import { csvOf, featureOf } from '~/composition/open-data-files'
import { openReads } from '~/composition/open-data.server'
import { env } from '~/platform/env.server'
import { licenceAddresses } from '~/modules/network/rules/vocabularies'
import { problem, respond } from './respond.server'

const count = (text: string | null, usual: number, most: number): number | null => {
  if (text === null) return usual
  const number = Number(text)
  return Number.isSafeInteger(number) && number >= 1 && number <= most ? number : null
}

const furthest = 1_000_000

/** GET /api/v1/‹collection›.‹json|geojson|csv›?page=&per_page=&…: a page of an open collection, as its page filters it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [name, ending = 'json'] = (params['file'] ?? '').split('.', 2)
  const collection = openCollections.find((known) => known.name === name)
  if (!collection)
    return problem(404, 'Unknown collection', `There is: ${openCollections.map((one) => one.name).join(', ')}.`)
  const format = openFormats.find((known) => known === ending)
  if (!format || !formatsOf(collection).includes(format))
    return problem(404, 'Unknown format', `This collection is given as: ${formatsOf(collection).join(', ')}.`)
  const url = new URL(request.url)
  const page = count(url.searchParams.get('page'), 1, furthest)
  const perPage = count(url.searchParams.get('per_page'), usualPerPage, mostPerPage)
  if (page === null) return problem(400, 'Unreadable page', 'page is a whole number from 1.')
  if (perPage === null)
    return problem(400, 'Unreadable page size', `per_page is a whole number from 1 to ${mostPerPage}.`)
  const { rows, total } = await openReads[collection.name]({ params: url.searchParams, page, perPage })
  const pages = Math.max(1, Math.ceil(total / perPage))
  const link = (rel: string, number: number) => {
    const params = new URLSearchParams(url.searchParams)
    params.set('page', String(number))
    return `<${new URL(`/api/v1/${name}.${format}?${params.toString()}`, env().portalUrl).href}>; rel="${rel}"`
  }
  const links = [
    link('first', 1),
    ...(page > 1 ? [link('prev', Math.min(page - 1, pages))] : []),
    ...(page < pages ? [link('next', page + 1)] : []),
    link('last', pages),
    `<${licenceAddresses['lo-2.0']}>; rel="license"`,
  ].join(', ')
  const headers = { Link: links, 'X-Total-Count': String(total) }
  if (format === 'csv')
    return respond(request, csvOf(collection, rows), {
      ...headers,
      'Content-Type': 'text/csv; charset=utf-8; header=present',
    })
  if (format === 'geojson')
    return respond(request, JSON.stringify({ type: 'FeatureCollection', features: rows.map(featureOf) }), {
      ...headers,
      'Content-Type': 'application/geo+json',
    })
  return respond(request, JSON.stringify({ total, page, per_page: perPage, pages, items: rows }), {
    ...headers,
    'Content-Type': 'application/json; charset=utf-8',
  })
}
