import type { ReactNode } from 'react'
import { photoPath } from '../rules/workshop-paths'

export type ShownPhoto = { id: string; alternative: string; width: number; height: number }

/** Photographs of a workshop, at a width that suits the screen. */
export function Photos({
  photos,
  pathOf = photoPath,
  children,
}: {
  photos: readonly ShownPhoto[]
  /** Where their pictures are, for who comes by a link. */
  pathOf?: (photo: ShownPhoto, width: number) => string
  children?: (photo: ShownPhoto) => ReactNode
}) {
  return (
    <ul className="workshop-photos">
      {photos.map((photo) => (
        <li key={photo.id}>
          <img
            src={pathOf(photo, 480)}
            srcSet={`${pathOf(photo, 480)} 480w, ${pathOf(photo, 960)} 960w`}
            sizes="(min-width: 40rem) 20rem, 100vw"
            alt={photo.alternative}
            width={photo.width}
            height={photo.height}
            loading="lazy"
          />
          {children?.(photo)}
        </li>
      ))}
    </ul>
  )
}
