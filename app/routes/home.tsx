import { publicPage } from '~/platform/http/public-page'

export const headers = publicPage

export default function Home() {
  return <div className="wrap"><h1>La démocratie ne s’arrête pas aux élections.</h1></div>
}
