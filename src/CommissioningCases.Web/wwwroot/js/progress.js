// Shows how far an import or a verification is without loading the page again; when it ends, the page is loaded with the results.
const section = document.getElementById('progress');

async function read() {
  try {
    const response = await fetch(location.href, { headers: { accept: 'text/html' } });
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
  } catch {
    return null; // The server is away for a moment, as it is while it starts again.
  }
}

function sayAway() {
  if (!document.getElementById('progress-away')) {
    const sentence = document.createElement('p');
    sentence.id = 'progress-away';
    sentence.setAttribute('role', 'status'); // Progress itself is not announced: it would interrupt every two seconds.
    sentence.textContent = 'The service does not answer at present. This page goes on asking.';
    section.append(sentence);
  }
}

async function look() {
  const page = await read();
  if (!page) {
    sayAway();
    return;
  }

  const now = page.getElementById('progress');
  if (!now || now.dataset.state !== section.dataset.state) {
    location.reload();
    return;
  }

  section.replaceChildren(...now.childNodes);
}

setInterval(look, 2000);
