import { figuresCsv } from '~/modules/label/figures-export'
import { publicFigures } from '~/modules/label/queries-figures.server'
import { publicHeaders } from '~/platform/http/public-page'

/** GET /label/chiffres.csv: the tables of the page in one file. */
export async function loader() {
  return new Response(figuresCsv(await publicFigures()), {
    headers: {
      ...publicHeaders('text/csv; charset=utf-8; header=present'),
      'Content-Disposition': 'attachment; filename="chiffres-du-label.csv"',
    },
  })
}
