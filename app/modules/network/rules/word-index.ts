import { Postings } from './postings'
import { RowSet } from './row-set'

/** What is looked for: whole terms, and the last one also as a beginning (platform/search/tokens, `queryTerms`). */
export type SoughtTerms = Readonly<{ whole: readonly string[]; prefix: string | null }>

/** Past this many words that begin alike, the beginning says nothing yet. */
const mostWords = 400

/** The terms (stems) of what stands between two spaces: none, one, or more ('l’école,'). */
export type TermsOf = (piece: string) => readonly string[]

/** Pieces whose words are remembered; longer ones come back seldom. */
const mostPieces = 50_000
const longestPiece = 40

/** Which rows hold which words (stems): rows are only ever added, a changed one under a new number. */
export class WordIndex {
  /** Texts say the same things again and again: where a piece goes is looked up once, which is most of the reading. */
  private readonly pieces = new Map<string, readonly Postings[]>()

  constructor(private readonly termsOf: TermsOf) {}

  private readonly postings = new Map<string, Postings>()
  /** In alphabetical order (of code units), to find those that begin alike. */
  private words: string[] = []
  private fresh: string[] = []

  add(row: number, text: string): void {
    for (const piece of text.split(/\s+/))
      for (const postings of this.pieces.get(piece) ?? this.learn(piece)) postings.add(row)
  }

  private learn(piece: string): readonly Postings[] {
    const found = this.termsOf(piece).map((term) => {
      const known = this.postings.get(term)
      if (known) return known
      const first = new Postings()
      this.postings.set(term, first)
      this.fresh.push(term)
      return first
    })
    if (this.pieces.size >= mostPieces) this.pieces.clear()
    if (piece.length <= longestPiece) this.pieces.set(piece, found)
    return found
  }

  /** The rows that hold this term, or a word that begins with it. */
  private holding(term: string, isBeginning: boolean): RowSet {
    const rows = new RowSet()
    this.postings.get(term)?.addTo(rows)
    if (!isBeginning) return rows
    this.settle()
    let [low, high] = [0, this.words.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.words[middle] ?? '') < term) low = middle + 1
      else high = middle
    }
    for (let at = low; at < Math.min(low + mostWords, this.words.length); at += 1) {
      const word = this.words[at] ?? ''
      if (!word.startsWith(term)) break
      this.postings.get(word)?.addTo(rows)
    }
    return rows
  }

  /** Of these rows, those that hold all the terms; null where nothing is looked for. */
  find({ whole, prefix }: SoughtTerms): { all: RowSet; any: RowSet } | null {
    const sets = whole.map((term) => this.holding(term, term === prefix))
    const [first, ...others] = sets
    if (!first) return null
    const any = new RowSet()
    for (const set of sets) any.addAll(set)
    return { all: first.and(...others), any }
  }

  private settle(): void {
    if (this.fresh.length === 0) return
    this.words = [...this.words, ...this.fresh].sort((a, b) => (a < b ? -1 : 1))
    this.fresh = []
  }
}
