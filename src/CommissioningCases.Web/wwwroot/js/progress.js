// Shows how far an import or a verification is without loading the page again; when it ends, the page is loaded with the results.
const section = document.getElementById('progress');

async function look() {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!response.ok) {
    return;
  }

  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const now = page.getElementById('progress');
  if (!now || now.dataset.state !== section.dataset.state) {
    location.reload();
    return;
  }

  section.replaceChildren(...now.childNodes);
}

setInterval(look, 2000);
