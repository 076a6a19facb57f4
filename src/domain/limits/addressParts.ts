/** An address of the API as its tables read it: Payload takes capitals and a slash at the end for the same. */
export function addressParts(path: string): { asked: string; first: string; below: string } {
  const asked = path.toLowerCase().replace(/\/+$/, '')
  const [, first = '', below = ''] = /^\/([^/]+)(.*)$/s.exec(asked) ?? []
  return { asked, first, below }
}
