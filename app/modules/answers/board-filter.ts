import { fold } from '~/platform/pure/fold'
import { isStanding, type Standing } from './rules/answer'

export type BoardFilter = { body: string; standing: Standing | ''; territory: string; page: number }

/** Reads the board's criteria from an address; what is not one is left out. */
export function readBoardFilter(params: URLSearchParams): BoardFilter {
  const standing = params.get('etat') ?? ''
  const page = Number(params.get('page') ?? '1')
  return {
    body: (params.get('institution') ?? '').trim().slice(0, 100),
    standing: isStanding(standing) ? standing : '',
    territory: /^[a-z]{2,6}:[\w-]{1,20}$/.test(params.get('territoire') ?? '') ? (params.get('territoire') ?? '') : '',
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** The same as an address: '' or '?…'. */
export function boardQuery(filter: BoardFilter, change: Partial<BoardFilter> = {}): string {
  const { body, standing, territory, page } = { ...filter, page: 1, ...change }
  const params = new URLSearchParams()
  if (body) params.set('institution', body)
  if (standing) params.set('etat', standing)
  if (territory) params.set('territoire', territory)
  if (page > 1) params.set('page', String(page))
  const query = params.toString()
  return query ? `?${query}` : ''
}

type Row = { standing: Standing; body: { name: string; territoryCode: string | null } }
export const matches = ({ body, standing, territory }: BoardFilter, row: Row): boolean =>
  (body === '' || fold(row.body.name).includes(fold(body))) &&
  (standing === '' || row.standing === standing) &&
  (territory === '' || row.body.territoryCode === territory)
