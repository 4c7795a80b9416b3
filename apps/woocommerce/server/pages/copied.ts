import { escaped } from '@connect/store-app'

/** Something to be taken elsewhere, with a button that copies it. */
export const copied = (id: string, label: string, text: string): string => `      <div class="field">
        <label for="${id}">${escaped(label)}</label>
        <div class="copied"><input id="${id}" value="${escaped(text)}" readonly><button class="quiet" type="button" data-copies="${id}">Copy</button></div>
      </div>`

/** What makes those buttons work. Where a browser does not let a page copy, the text is marked, to be copied by hand. */
export const copyScript = (nonce: string): string => `      <script nonce="${nonce}">
        for (const button of document.querySelectorAll('[data-copies]'))
          button.addEventListener('click', async () => {
            const input = document.getElementById(button.dataset.copies)
            input.select()
            try {
              await navigator.clipboard.writeText(input.value)
              button.textContent = 'Copied'
            } catch {
              input.focus()
            }
          })
      </script>`
