/**
 * Runs in the page before it is printed, while the page itself runs no script. Kept apart from what
 * is compiled: a compiler's own additions do not exist there.
 */
;(() => {
  const HEADINGS = 'h1,h2,h3,h4,h5,h6'
  const PICTURES = 'img,svg,canvas,[role=img]'
  const faults = []
  const words = (text) => text.replace(/\s+/g, ' ').trim()
  const isHidden = (element) => element.closest('[aria-hidden=true]') !== null
  const shown = (selector) =>
    [...document.querySelectorAll(selector)].filter(
      (element) => !isHidden(element) && element.checkVisibility({ visibilityProperty: true }),
    )

  const headings = shown(HEADINGS)
  const isBefore = (one, other) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const find = (code, element) =>
    faults.push({
      code,
      element: element.tagName.toLowerCase(),
      heading: words(
        headings.findLast((heading) => isBefore(heading, element))?.textContent ?? '',
      ).slice(0, 80),
      text: words(element.textContent ?? '').slice(0, 80),
    })
  const findAll = (code, elements) => elements.forEach((element) => find(code, element))

  const hasName = (element) => words(element.getAttribute('aria-label') ?? '') !== ''
  const isPicture = (element) => /^(svg|img|canvas|span)$/i.test(element.tagName)

  const checkDocument = () => {
    const root = document.documentElement
    if (root.lang === '') {
      find('language', root)
    }
    if (words(document.title) === '') {
      find('title', root)
    }
  }
  const checkPictures = () => {
    findAll(
      'alternative',
      shown('img:not([alt])').filter((image) => !hasName(image)),
    )
    findAll(
      'alternative',
      shown('svg,canvas').filter(
        (drawing) =>
          !drawing.parentElement?.closest('svg') &&
          !(drawing.getAttribute('role') === 'img' && hasName(drawing)),
      ),
    )
    findAll(
      'pictureRole',
      shown('[role=img]').filter((element) => !isPicture(element)),
    )
  }
  const checkWords = () => {
    const holdsNothing = (element) =>
      words(element.textContent ?? '') === '' &&
      // A no-break space is something: room to write in.
      !/\u00a0/.test(element.textContent ?? '') &&
      element.querySelector(PICTURES) === null
    findAll('empty', shown(`td,th,li,p,caption,figcaption,${HEADINGS}`).filter(holdsNothing))
    findAll('partLanguage', shown('span[lang],div[lang],q[lang],section[lang]'))
    findAll('role', shown('li[role^=doc-],a[role]:not([role=link])'))
    findAll(
      'control',
      shown('input,select,textarea,button,iframe,object,embed,video,audio,details:not([open])'),
    )
  }
  const checkHeadings = () => {
    let last = 0
    for (const heading of headings) {
      const level = Number(heading.tagName[1])
      if (level > last + 1) {
        find('headingLevel', heading)
      }
      last = level
    }
  }
  const widthsOf = (table) => {
    const rows = [...table.rows]
    const widths = rows.map(() => 0)
    rows.forEach((row, index) => {
      for (const cell of row.cells) {
        const last = Math.min(rows.length, index + Math.min(cell.rowSpan || rows.length, 1000))
        for (let place = index; place < last; place += 1) {
          widths[place] += cell.colSpan
        }
      }
    })
    return new Set(widths)
  }
  const checkTables = () => {
    findAll(
      'headScope',
      shown('th').filter((head) => !head.hasAttribute('scope')),
    )
    findAll(
      'rowWidth',
      shown('table').filter((table) => widthsOf(table).size > 1),
    )
  }

  const makesWords = ({ selectorText, style }) =>
    /:(before|after|marker)/.test(selectorText ?? '') &&
    /[\p{L}\p{N}]/u.test(
      (style?.content ?? '').replace(/^(none|normal|counters?\([^)]*\)|\s)+$/u, ''),
    )
  const checkRules = (rules) => {
    for (const rule of rules) {
      if (
        makesWords(rule) &&
        document.querySelector(rule.selectorText.replace(/::?(before|after|marker)/g, '') || '*')
      ) {
        faults.push({
          code: 'styledText',
          element: rule.selectorText.slice(0, 80),
          heading: '',
          text: rule.style.content.slice(0, 80),
        })
      }
      checkRules(rule.cssRules ?? [])
    }
  }

  const isTransformed = [...document.querySelectorAll('style,[style]')].some((element) =>
    /text-transform/i.test(element.getAttribute('style') ?? element.textContent ?? ''),
  )
  const asShown = (text, element) => {
    const transform = isTransformed ? getComputedStyle(element).textTransform : 'none'
    return transform === 'uppercase'
      ? text.toUpperCase()
      : transform === 'lowercase'
        ? text.toLowerCase()
        : text
  }
  /** A whole subtree is left out at once: the text of a picture is its alternative. */
  const SILENT = /^(style|script|template|noscript|svg|canvas|img|title)$/i
  const isSilent = (element) =>
    SILENT.test(element.tagName) ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.getAttribute('role') === 'img' ||
    !(element.checkVisibility() || getComputedStyle(element).display === 'contents')
  const isVisible = (element) => getComputedStyle(element).visibility === 'visible'
  // No tree walker: its callback would be script of the page. The parser bounds the depth.
  const collect = (element, found) => {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (/\S/.test(node.data) && isVisible(element)) {
          found.push(asShown(node.data, element))
        }
      } else if (node.nodeType === Node.ELEMENT_NODE && !isSilent(node)) {
        collect(node, found)
      }
    }
    return found
  }
  const pictureNames = (element) =>
    [...element.querySelectorAll(PICTURES)]
      .map((picture) => picture.getAttribute('aria-label') ?? picture.getAttribute('alt') ?? '')
      .join(' ')
  const linksOf = () =>
    shown('a[href]').map((link) => {
      const name = link.getAttribute('aria-label') ?? ''
      return words(name) || words(link.textContent) || words(pictureNames(link)) || link.href
    })

  checkDocument()
  checkPictures()
  checkWords()
  checkHeadings()
  checkTables()
  // A linked sheet was never fetched, and may not be looked into.
  for (const sheet of document.styleSheets) {
    if (sheet.href === null) {
      checkRules(sheet.cssRules)
    }
  }
  return {
    title: words(document.title),
    language: document.documentElement.lang,
    texts: collect(document.body, []),
    links: linksOf(),
    faults: faults.slice(0, 50),
  }
})()
