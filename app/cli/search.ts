import { reindexSearch } from '~/composition/search.server'

type Io = { stdout: (text: string) => void; stderr: (text: string) => void }

/** `crdp search reindex`: builds the search index again from what is public. Exit status: 0 done, 2 bad arguments. */
export async function searchCommand(args: string[], io: Io): Promise<number> {
  if (args.length !== 1 || args[0] !== 'reindex') {
    io.stderr('npm run crdp -- search reindex\n')
    return 2
  }
  const count = await reindexSearch()
  io.stdout(`${count} documents indexés.\n`)
  return 0
}
