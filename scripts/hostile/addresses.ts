/** Where a platform on this machine is reached, and from where its visitor comes. */
export const HERE = '127.0.0.1'

/** Attacks come from other addresses of this machine: what is fair is fair between addresses. */
export const ELSEWHERE = '127.0.0.2'
