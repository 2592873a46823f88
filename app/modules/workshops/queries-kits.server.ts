import * as z from 'zod/mini'
import { db, type Tx } from '~/platform/db/db.server'
import { isId } from '~/platform/pure/ids'
import type { Kit } from './rules/kit'

const sequence = z.array(z.object({ minutes: z.number(), title: z.string(), text: z.string() }))
const material = z.array(z.string())
const roles = z.array(z.object({ name: z.string(), text: z.string() }))

export type KitFacts = Kit & { id: string; debateId: string; title: string; purpose: string; revision: number }
type Row = { id: string; debateId: string; title: string; purpose: string; revision: number } & Record<
  'sequence' | 'material' | 'roles',
  string
>

const toKit = ({ id, debateId, title, purpose, revision, ...row }: Row): KitFacts => ({
  ...{ id, debateId, title, purpose, revision },
  sequence: sequence.parse(JSON.parse(row.sequence)),
  material: material.parse(JSON.parse(row.material)),
  roles: roles.parse(JSON.parse(row.roles)),
})

export async function kitById(id: string, reader: Tx = db): Promise<KitFacts | null> {
  const row = isId(id) ? await reader.workshopKit.findUnique({ where: { id } }) : null
  return row && toKit(row)
}

export const kitsOf = (debateId: string) =>
  db.workshopKit.findMany({
    where: { debateId },
    select: { id: true, title: true, _count: { select: { workshops: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
