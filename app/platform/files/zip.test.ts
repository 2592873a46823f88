import * as fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { distinctNames, textEntry, zipPieces, zipResponse } from './zip.server'

const at = new Date('2026-06-15T12:00:00Z')

async function bytesOf(entries: Parameters<typeof zipPieces>[0]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zipPieces(entries)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('a ZIP archive', () => {
  it('gives back each file under its name, as it was', async () => {
    const picture = {
      name: 'pièces/été.png',
      at,
      isText: false,
      pieces: () => [new Uint8Array([1, 2]), new Uint8Array([3])],
    }
    const files = unzipSync(await bytesOf([textEntry('demande.json', at, '{"é":1}\n'), picture]))
    expect(Object.keys(files)).toEqual(['demande.json', 'pièces/été.png'])
    expect(new TextDecoder().decode(files['demande.json'])).toBe('{"é":1}\n')
    expect([...(files['pièces/été.png'] ?? [])]).toEqual([1, 2, 3])
  })

  it('reads a file only once its turn has come, and no more once nobody waits', async () => {
    const read: string[] = []
    const entry = (name: string) => ({
      ...{ name, at, isText: false },
      pieces: () => {
        read.push(name)
        return [new Uint8Array(70_000)]
      },
    })
    const reader = zipResponse([entry('a'), entry('b'), entry('c')], 'x.zip').body?.getReader()
    await reader?.read()
    await reader?.cancel()
    expect(read).not.toContain('c')
  })

  it('fails as a file fails', async () => {
    const broken = { name: 'a', at, isText: false, pieces: () => { throw new Error('gone') } } // prettier-ignore
    await expect(bytesOf([broken])).rejects.toThrow('gone')
  })
})

describe('names', () => {
  it('stay in their folder and are told apart, whatever is typed', () => {
    expect(distinctNames(['a.pdf', 'A.pdf', 'a (2).pdf'])).toEqual(['a.pdf', 'A (2).pdf', 'a (2) (2).pdf'])
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', '..', '/'))), (names) => {
        const found = distinctNames(names)
        expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(names.length)
        expect(found.every((name) => name !== '' && !/[\\/]/.test(name) && !name.startsWith('.'))).toBe(true)
      }),
    )
  })
})
