export const loader = () => ({ empty: true })

export default function Index() {
  return <p>Une page vide.</p>
}
