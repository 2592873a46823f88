import * as z from 'zod/mini'
import { db, type Tx } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { permissions } from './permissions'
import type { DraftFields } from './rules/draft/fields'
import { type CategoryMapping, readMapping } from './rules/mapping'

export type Draft = {
  id: string
  title: string
  fields: DraftFields
  baseVersion: number | null
  mapping: CategoryMapping
  revision: number
  updatedAt: Date
}

const fieldsSchema = z.record(z.string(), z.string())

/** A draft, for those who may write it; null for everybody else, and where there is none. */
export async function draftOf(actor: Actor, id: string, reader: Tx = db): Promise<Draft | null> {
  if (!can(actor, permissions['statutes.see-drafts'], null)) return null
  const row = await reader.statutesDraft.findUnique({ where: { id } })
  if (!row) return null
  const { title, content, baseVersion, mapping, revision, updatedAt } = row
  return {
    id,
    title,
    fields: fieldsSchema.parse(JSON.parse(content)),
    baseVersion,
    mapping: readMapping(mapping),
    revision,
    updatedAt,
  }
}

/** Every draft, the last written first. */
export const draftList = async (actor: Actor) =>
  can(actor, permissions['statutes.see-drafts'], null)
    ? db.statutesDraft.findMany({
        orderBy: { updatedAt: 'desc' },
        select: { id: true, title: true, baseVersion: true, updatedAt: true },
      })
    : []
