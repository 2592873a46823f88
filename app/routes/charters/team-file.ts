import type { LoaderFunctionArgs } from '@remix-run/node'
import { draftFile } from './draft-file'
import { loadDraft } from './load.server'

/** GET /equipe/charte/:id.json: the draft as a file, for those who write it. */
export const loader = async (args: LoaderFunctionArgs) => draftFile((await loadDraft(args)).read)
