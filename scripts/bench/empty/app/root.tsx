import { Outlet } from '@remix-run/react'

/** The smallest page that Remix makes: what bounds every page that is not kept. */
export default function Root() {
  return (
    <html lang="fr">
      <head>
        <title>Vide</title>
      </head>
      <body>
        <Outlet />
      </body>
    </html>
  )
}
