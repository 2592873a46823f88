import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { publicMessages } from '../messages/public'
import { writePercent } from '../rules/problem'
import type { College, Statutes } from '../rules/statutes'

/** All votes as one bar, cut by the colleges' weights, with the table that it stands on. */
export function CollegeBar({ statutes }: { statutes: Statutes }) {
  const locale = useLocale()
  const messages = useMessages(publicMessages)
  if (statutes.voting.kind !== 'colleges') return null
  const { colleges } = statutes.voting
  const isScic = statutes.legalForm.startsWith('scic')
  return (
    <figure className="share-bar">
      <svg viewBox="0 0 10000 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {placed(colleges).map(({ id, weight, start }, index) => (
          <rect key={id} className={`share share-${index % 5}`} x={start} y="0" width={weight} height="100" />
        ))}
        {isScic ? <path className="bar-line" d="M5000 -10V110" /> : null}
      </svg>
      <DataTable
        caption={messages.collegesCaption}
        captionHidden
        rows={colleges}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'college',
            header: messages.college,
            rowHeader: true,
            cell: ({ id, name }) => (
              <>
                <svg
                  className="share-key"
                  viewBox="0 0 10 10"
                  width="14"
                  height="14"
                  aria-hidden="true"
                  focusable="false"
                >
                  <rect
                    className={`share share-${colleges.findIndex((one) => one.id === id) % 5}`}
                    width="10"
                    height="10"
                  />
                </svg>{' '}
                {name[locale]}
              </>
            ),
          },
          {
            key: 'categories',
            header: messages.categoriesOf,
            cell: ({ id }) =>
              statutes.categories
                .filter(({ college }) => college === id)
                .map(({ name }) => name[locale])
                .join(', '),
          },
          { key: 'weight', header: messages.weight, numeric: true, cell: ({ weight }) => writePercent(weight)[locale] },
        ]}
      />
      {isScic ? (
        <figcaption className="bars-legend">
          <svg viewBox="0 0 20 8" aria-hidden="true" focusable="false">
            <path className="bar-line" d="M0 4H20" />
          </svg>{' '}
          {messages.half}
        </figcaption>
      ) : null}
    </figure>
  )
}

/** Each college with where it begins on the bar. */
const placed = (colleges: readonly College[]): (College & { start: number })[] =>
  colleges.map((college, index) => ({
    ...college,
    start: colleges.slice(0, index).reduce((sum, { weight }) => sum + weight, 0),
  }))
