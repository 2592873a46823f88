import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']

/** A plain address: what Remix would decode, or read in another way than it is written, is asked of the whole table. */
const plainPath = /^\/$|^(\/[\w.~-]+)+$/
/** What Remix's own router in the browser asks, which reads the table itself. */
const ofRouter = /\.data$|^\/__/

/**
 * Finds the few routes that an address may be, by its number of segments and those that are written in the table: which
 * of them it is stays Remix's to say; none, where no page has that address. The table is flat (each route stands under the
 * root), which is what allows it. Null where only the whole table will do.
 */
export function routesByShape(table: Routes): (path: string) => readonly string[] | null {
  const shapes = new Map<number, { id: string; written: (string | null)[] }[]>()
  for (const route of Object.values(table)) {
    if (!route || route.id === 'root' || route.path === '*') continue
    if (route.parentId !== 'root' || /[?*]/.test(route.path ?? '')) return () => null
    const segments = route.index ? [] : (route.path ?? '').split('/')
    const written = segments.map((segment) => (segment.startsWith(':') ? null : segment.toLowerCase()))
    shapes.set(segments.length, [...(shapes.get(segments.length) ?? []), { id: route.id, written }])
  }
  return (path) => {
    if (!plainPath.test(path) || ofRouter.test(path)) return null
    const segments = path === '/' ? [] : path.slice(1).toLowerCase().split('/')
    const found = (shapes.get(segments.length) ?? []).filter(({ written }) =>
      written.every((segment, i) => segment === null || segment === segments[i]),
    )
    return found.map(({ id }) => id)
  }
}
