// Shows the buttons by which a passkey is made or used where the browser can, and sends what it answers with their form.
const canAsk = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential.parseCreationOptionsFromJSON;

async function ask(form) {
  const response = await fetch(form.dataset.options, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  if (!response.ok || response.redirected) {
    return '';
  }

  const options = await response.json();
  const credential = form.dataset.passkey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return JSON.stringify(credential);
}

for (const form of canAsk ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      form.elements.Credential.value = await ask(form);
    } catch {
      form.elements.Credential.value = ''; // the person thought better of it, or has none: the page says so
    }

    form.submit();
  });
}
