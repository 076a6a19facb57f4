'use client'

import { PageError } from 'leidraad/client'

/** Also the frame of the admin could not be made. */
export default function GlobalError() {
  return (
    <html lang="nl">
      <body>
        <PageError />
      </body>
    </html>
  )
}
