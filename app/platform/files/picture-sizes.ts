/** What a picture may be when it is sent, and the largest side that is kept, in points. */
export const pictureLimits = { pixels: 120_000_000, side: 2000, seconds: 30 } as const

/** The widths that pages ask for. */
export const pictureWidths = [480, 960, 1600] as const
export type PictureWidth = (typeof pictureWidths)[number]
export const isPictureWidth = (width: number): width is PictureWidth =>
  (pictureWidths as readonly number[]).includes(width)
