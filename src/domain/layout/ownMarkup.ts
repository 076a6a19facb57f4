/** Of HTML that an author writes: the elements and attributes of print. What is not here is refused. */
const words = (text: string): string[] => text.trim().split(/\s+/)

export const elements: ReadonlySet<string> = new Set(
  words(`
    div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr
    th td section article aside header footer main nav figure figcaption blockquote address
    b strong i em u s small sub sup br hr img a abbr cite code mark time`),
)

export const attributes: ReadonlySet<string> = new Set(
  words(`
    class id lang dir title alt role scope colspan rowspan span start width height href src style
    aria-label aria-hidden aria-describedby aria-labelledby`),
)

/** A value there names something; it is never an address or a style. */
export const namingAttributes: ReadonlySet<string> = new Set(
  words('class id lang title alt aria-label'),
)

/** Those a selector may look at; classes and ids have signs of their own. */
export const selectedAttributes: ReadonlySet<string> = new Set(
  [...attributes].filter((name) => !['class', 'id', 'style', 'href', 'src'].includes(name)),
)

const link = /^(https?:\/\/|mailto:|#)/i
const picture = /^data:image\/(png|jpeg|webp|svg\+xml)[;,]/i

export const isLink = (address: string): boolean => link.test(address)

/** Part of the document itself; nothing is fetched. */
export const isPicture = (address: string): boolean => picture.test(address)
