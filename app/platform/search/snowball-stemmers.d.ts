declare module 'snowball-stemmers' {
  export type Stemmer = { stem: (word: string) => string }
  const snowball: { newStemmer: (language: 'french' | 'english') => Stemmer; algorithms: () => string[] }
  export default snowball
}
