import { formatSize } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { pictureWidths } from '~/platform/files/picture-sizes'
import { Anchor } from '~/ui/link'
import { entryPageMessages } from '../messages/entry-page'

export type ShownPicture = {
  id: string
  alternative: string
  credit: string
  title: string
  width: number
  height: number
}
export type ShownDocument = { fileId: string; title: string; name: string; size: number }

/** Address of a picture at a width: those of `pictureWidths`. */
export const picturePath = (id: string, width: number): string => `/reseau/images/${id}/${width}`

function Picture({ id, alternative, credit, title, width, height, isFirst }: ShownPicture & { isFirst: boolean }) {
  const messages = useMessages(entryPageMessages)
  const widths = pictureWidths.filter((one) => one <= width || one === pictureWidths[0])
  return (
    <figure className={isFirst ? 'entry-picture entry-picture-first' : 'entry-picture'}>
      <img
        src={picturePath(id, widths[Math.min(1, widths.length - 1)] ?? 480)}
        srcSet={widths.map((one) => `${picturePath(id, one)} ${Math.min(one, width)}w`).join(', ')}
        sizes={isFirst ? '(min-width: 60rem) 46rem, 100vw' : '(min-width: 40rem) 22rem, 100vw'}
        width={width}
        height={height}
        alt={alternative}
        loading={isFirst ? 'eager' : 'lazy'}
        decoding="async"
      />
      {title || credit ? (
        <figcaption>
          {title} {credit ? <span className="soft">{messages.pictureCredit(credit)}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}

/** The first picture opens the page; the others follow the text. */
export const FirstPicture = ({ picture }: { picture: ShownPicture }) => <Picture {...picture} isFirst />

export function MorePictures({ pictures }: { pictures: readonly ShownPicture[] }) {
  return (
    <div className="entry-pictures">
      {pictures.map((picture) => (
        <Picture key={picture.id} {...picture} isFirst={false} />
      ))}
    </div>
  )
}

export function Documents({ documents }: { documents: readonly ShownDocument[] }) {
  const locale = useLocale()
  return (
    <ul className="attached">
      {documents.map(({ fileId, title, name, size }) => (
        <li key={fileId}>
          <Anchor href={`/fichiers/${fileId}`}>{title || name}</Anchor>{' '}
          <span className="soft">{formatSize(size, locale)}</span>
        </li>
      ))}
    </ul>
  )
}
