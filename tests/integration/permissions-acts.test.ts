import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Act, can, declaredActs } from '~/platform/permissions'
import { type ActorName, actorNamed, actorNames } from '../permissions/actors'
import { acts } from '../permissions/acts'
import { subjectFor } from '../permissions/subjects'

const declaring = import.meta.glob<Record<string, unknown>>(
  ['/app/modules/*/permissions.ts', '/app/platform/*/permissions.ts'],
  { eager: true },
)
const sources = import.meta.glob<string>('/app/**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' })

const isAct = (value: unknown): value is Act<unknown> =>
  typeof value === 'object' && value !== null && 'name' in value && 'allows' in value
const byName = new Map(
  Object.values(declaring)
    .flatMap((module) => Object.values(module))
    .flatMap((table) => (typeof table === 'object' && table !== null ? Object.values(table) : []))
    .filter(isAct)
    .map((act) => [act.name, act]),
)

describe('who may do what', () => {
  it('is known of every act that the code declares, and of no other', () => {
    expect([...new Set(acts.map(({ act }) => act))].sort()).toEqual(declaredActs())
    expect([...byName.keys()].sort()).toEqual(declaredActs())
  })

  it('is declared in the permission tables alone', () => {
    const elsewhere = Object.entries(sources).filter(
      ([path, text]) => text.includes('definePermissions') && !/\/permissions\.ts$/.test(path),
    )
    expect(elsewhere.map(([path]) => path)).toEqual([])
  })

  it.each(acts.map((row) => [row.variant === null ? row.act : `${row.act} (${row.variant})`, row] as const))(
    '%s',
    (_line, { act, variant, allowed }) => {
      const build = subjectFor(act, variant)
      const given = Object.fromEntries(
        actorNames.map((name: ActorName) => [
          name,
          can(actorNamed(name), byName.get(act), build(actorNamed(name), name)),
        ]),
      )
      expect(given).toEqual(allowed)
    },
  )

  it('refuses an act that no table names, and one that only has the name of another', () => {
    const everything = () => true
    for (const name of actorNames) {
      expect(can(actorNamed(name), undefined, null)).toBe(false)
      expect(can(actorNamed(name), { name: 'label.do-anything', allows: everything }, null)).toBe(false)
      expect(can(actorNamed(name), { name: 'label.submit-application', allows: everything }, null)).toBe(false)
    }
  })

  it('is asked nowhere but through `can`', () => {
    const direct = Object.entries(sources).filter(
      ([path, text]) => path !== '/app/platform/permissions.ts' && /\.allows\(/.test(text),
    )
    expect(direct.map(([path]) => path)).toEqual([])
    expect(readFileSync('app/platform/permissions.ts', 'utf8')).toContain('table.get(act.name)?.allows === act.allows')
  })
})
