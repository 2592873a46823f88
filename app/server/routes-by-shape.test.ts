import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/router'
import { describe, expect, it } from 'vitest'
import table from '../routes'
import { routesByShape } from './routes-by-shape.server'

const entries = table.map(({ id, file, path, index }) => ({ id: id ?? file, path, index }))
const routes = Object.fromEntries(
  entries.map((entry) => [entry.id, { ...entry, parentId: 'root' }]),
) as unknown as ServerBuild['routes']
const candidates = routesByShape(routes)

const remixTable = [{ id: 'root', path: '', children: entries.map((entry) => ({ ...entry, index: entry.index })) }]
const remixChoice = (path: string): string | undefined =>
  matchRoutes(remixTable as Parameters<typeof matchRoutes>[0], path)?.at(-1)?.route.id

const addresses = entries.flatMap(({ path, index }) =>
  index ? ['/'] : path === '*' ? [] : [`/${(path ?? '').replace(/:\w+/g, 'abc-1')}`],
)

describe('the routes that an address may be', () => {
  it.each(addresses)('%s: the one that Remix chooses is among them', (address) => {
    expect(candidates(address)).toContain(remixChoice(address))
  })

  it('are few', () => {
    expect(Math.max(...addresses.map((address) => candidates(address)?.length ?? Infinity))).toBeLessThanOrEqual(4)
  })

  it('are found whatever the letters’ case, as Remix finds them', () => {
    expect(candidates('/Label/Registre')).toEqual(candidates('/label/registre'))
    expect(remixChoice('/Label/Registre')).toBe(remixChoice('/label/registre'))
  })

  it('are none where no page has that address', () => {
    expect(candidates('/nulle-part')).toEqual([])
    expect(remixChoice('/nulle-part')).toBe(entries.find(({ path }) => path === '*')?.id)
  })

  it.each(['/label/', '//label', '/territoire/%41', '/espace.data', '/__manifest', '', '/é'])(
    '%s is asked of the whole table',
    (address) => {
      expect(candidates(address)).toBeNull()
    },
  )
})
