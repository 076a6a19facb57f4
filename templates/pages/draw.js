// Adds a box to draw a signature in. Without it the page works the same: a typed name is enough.
;(() => {
  const errors = document.getElementById('fouten')
  if (errors) {
    errors.focus()
  }
  const field = document.querySelector('[data-drawing]')
  if (!field) {
    return
  }
  const pad = field.querySelector('.pad')
  const input = field.querySelector('[name=strokes]')
  const undo = field.querySelector('[data-undo]')
  const clear = field.querySelector('[data-clear]')
  const empty = pad.getAttribute('aria-label')
  const width = 600
  const height = 200
  const maxStrokes = 200
  const maxPoints = 5000
  const near = 3
  let strokes = read()
  let stroke = null
  let line = null

  // What was drawn before the page came back with a mistake to mend.
  function read() {
    try {
      const kept = JSON.parse(input.value || '[]')
      const isPoint = (point) =>
        Array.isArray(point) && point.length === 2 && point.every(Number.isInteger)
      return Array.isArray(kept)
        ? kept.filter((each) => Array.isArray(each) && each.length && each.every(isPoint))
        : []
    } catch {
      return []
    }
  }

  const points = () => strokes.reduce((sum, each) => sum + each.length, 0)
  const within = (value, most) => Math.round(Math.min(Math.max(value, 0), most))
  const pathOf = (each) =>
    'M' + each.map((point) => point.join(' ')).join('L') + (each.length === 1 ? 'h0.1' : '')

  function add(each) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    path.setAttribute('d', pathOf(each))
    return pad.appendChild(path)
  }

  function show() {
    pad.replaceChildren()
    strokes.forEach(add)
    save()
  }

  function save() {
    // One lone dot is no signature; the form takes two points or more.
    input.value = points() > 1 ? JSON.stringify(strokes) : ''
    pad.setAttribute('aria-label', strokes.length ? pad.dataset.full : empty)
    undo.disabled = clear.disabled = !strokes.length
  }

  function pointOf(event) {
    const box = pad.getBoundingClientRect()
    return [
      within(((event.clientX - box.left) / box.width) * width, width),
      within(((event.clientY - box.top) / box.height) * height, height),
    ]
  }

  pad.addEventListener('pointerdown', (event) => {
    if (
      event.button !== 0 ||
      !event.isPrimary ||
      strokes.length >= maxStrokes ||
      points() >= maxPoints
    ) {
      return
    }
    event.preventDefault()
    pad.setPointerCapture(event.pointerId)
    stroke = [pointOf(event)]
    strokes.push(stroke)
    line = add(stroke)
  })

  pad.addEventListener('pointermove', (event) => {
    if (!stroke || !event.isPrimary) {
      return
    }
    const events = event.getCoalescedEvents?.() ?? []
    for (const each of events.length ? events : [event]) {
      const [x, y] = pointOf(each)
      const [lastX, lastY] = stroke[stroke.length - 1]
      if (Math.hypot(x - lastX, y - lastY) >= near && points() < maxPoints) {
        stroke.push([x, y])
      }
    }
    line.setAttribute('d', pathOf(stroke))
  })

  const end = () => {
    if (stroke) {
      stroke = line = null
      save()
    }
  }
  pad.addEventListener('pointerup', end)
  pad.addEventListener('pointercancel', end)

  undo.addEventListener('click', () => {
    strokes.pop()
    show()
  })
  clear.addEventListener('click', () => {
    strokes = []
    show()
  })

  field.hidden = false
  show()
})()
