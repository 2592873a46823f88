import type { RouteConfigEntry } from '@remix-run/route-config'
import { describe, expect, it } from 'vitest'
import routes from '~/routes'
import { privateSections, publicPages, siteSections, unlistedPages } from './site-map'

/** Addresses of all the routes, without the optional language. */
function addresses(entries: readonly RouteConfigEntry[], above = ''): string[] {
  return entries.flatMap(({ path, index, children = [] }) => {
    const here = path === undefined ? above : `${above}/${path}`
    return [...(index ? [above || '/'] : path !== undefined ? [here] : []), ...addresses(children, here)]
  })
}

const isUnder = (path: string, section: string) => path === section || path.startsWith(`${section}/`)
const isPage = (path: string) =>
  !/[:*]/.test(path) &&
  !/\.\w+$/.test(path) &&
  !privateSections.some((section) => isUnder(path, section)) &&
  !Object.hasOwn(unlistedPages, path)

describe('the site map', () => {
  const known = addresses(routes)
  it('lists every public page', () => {
    const listed = new Set(publicPages.map(({ path }) => path))
    expect(known.filter((path) => isPage(path) && !listed.has(path))).toEqual([])
  })
  it('lists nothing that does not exist', () => {
    expect(publicPages.map(({ path }) => path).filter((path) => !known.includes(path))).toEqual([])
  })
  it('lists nothing private, and nothing twice', () => {
    expect(publicPages.filter(({ path }) => !isPage(path))).toEqual([])
    expect(new Set(publicPages.map(({ path }) => path)).size).toBe(publicPages.length)
    expect(siteSections.every(({ pages }) => pages.length > 0)).toBe(true)
  })
})
