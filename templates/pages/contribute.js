// Saves what is typed after a pause; without this script the buttons do the same.
'use strict'
// Opens or closes all parts without leaving the page.
;(() => {
  const control = document.querySelector('[data-folds]')
  if (!control) {
    return
  }
  const parts = document.querySelectorAll('details.fold')
  let open = /[?&]alles/.test(control.formAction || control.href)
  control.addEventListener('click', (event) => {
    event.preventDefault()
    parts.forEach((part) => {
      part.open = open
    })
    const said = control.textContent
    control.textContent = control.dataset.folds
    control.dataset.folds = said
    open = !open
  })
})()
;(() => {
  const form = document.querySelector('form[data-autosave]')
  if (!form || !window.fetch || !window.URLSearchParams) {
    return
  }
  const status = form.querySelector('[data-status]')
  const field = (name) => form.querySelector(`input[name="~${name}"]`)
  const session = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) =>
    part.toString(36),
  ).join('')
  let sequence = 0
  let timer
  let sending = false
  let waiting = false
  let leaving = false

  const tell = (text) => {
    status.textContent = text
  }

  const body = () => {
    const sent = new URLSearchParams()
    new FormData(form).forEach((value, name) => {
      if (typeof value === 'string') {
        sent.append(name, value)
      }
    })
    sent.set('~act', 'autosave')
    return sent
  }

  const taken = (response, reply) => {
    if (response.ok) {
      field('revision').value = reply.revision
      tell(reply.more ? form.dataset.more : form.dataset.saved.replace('{time}', reply.time))
    } else {
      tell(response.status === 409 ? form.dataset.stale : form.dataset.failed)
    }
  }

  const save = async () => {
    if (sending || leaving) {
      waiting = true
      return
    }
    sending = true
    waiting = false
    sequence += 1
    field('session').value = session
    field('sequence').value = sequence
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body: body(),
        headers: { Accept: 'application/json' },
      })
      taken(response, await response.json())
    } catch {
      tell(form.dataset.failed)
    }
    sending = false
    if (waiting) {
      later()
    }
  }

  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(save, 1500)
  }

  form.addEventListener('input', later)
  form.addEventListener('submit', () => {
    leaving = true
    clearTimeout(timer)
    sequence += 1
    field('session').value = session
    field('sequence').value = sequence
  })
})()
