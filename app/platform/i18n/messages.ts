import type { Locale } from './locale'

/** A leaf is a text, or a function of what varies. */
export type Catalogue = { readonly [key: string]: string | ((...args: never[]) => string) | Catalogue }

/** The shape that a translation must have: the same keys and the same arguments. A missing key does not compile. */
export type Translation<C extends Catalogue> = {
  readonly [K in keyof C]: C[K] extends string
    ? string
    : C[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : C[K] extends Catalogue
        ? Translation<C[K]>
        : never
}

/** A module's messages in every language; French is the model. */
export type Messages<C extends Catalogue> = Readonly<Record<Locale, Translation<C>>>
