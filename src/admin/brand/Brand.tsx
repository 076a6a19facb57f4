import '../admin.css'

import { markAddress } from './mark.js'

/** In the corner of the admin, beside words that say the same. */
export function Mark() {
  return <img className="leidraad-brand" src={markAddress} alt="" width={24} height={24} />
}

/** On the page to log in. */
export function Logo() {
  return (
    <span className="leidraad-logo">
      <img src={markAddress} alt="" width={44} height={44} />
      Leidraad
    </span>
  )
}
