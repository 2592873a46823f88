import type { RowSet } from './row-set'

/**
 * The rows that hold a word, in the order that they came: growing numbers, kept as their differences in seven bits a byte
 * (variable-byte code). A word of 100,000 texts takes 100 kB, of one text a few bytes.
 */
export class Postings {
  private bytes = new Uint8Array(4)
  private length = 0
  private last = -1

  /** `row` is greater than any before; the last one again is not added twice. */
  add(row: number): void {
    if (row <= this.last) {
      if (row === this.last) return
      throw new Error(`row ${row} comes after ${this.last}`)
    }
    let gap = row - this.last
    this.last = row
    if (this.length + 5 > this.bytes.length) {
      const wider = new Uint8Array(this.bytes.length * 2 + 5)
      wider.set(this.bytes)
      this.bytes = wider
    }
    for (; gap >= 0x80; gap >>>= 7) this.bytes[this.length++] = (gap & 0x7f) | 0x80
    this.bytes[this.length++] = gap
  }

  /** Adds every row to a set. */
  addTo(rows: RowSet): void {
    let [row, gap, shift] = [-1, 0, 0]
    for (let at = 0; at < this.length; at += 1) {
      const byte = this.bytes[at] ?? 0
      gap |= (byte & 0x7f) << shift
      if (byte & 0x80) shift += 7
      else {
        row += gap
        rows.add(row)
        gap = shift = 0
      }
    }
  }
}
