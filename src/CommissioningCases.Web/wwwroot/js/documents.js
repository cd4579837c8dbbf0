// What a script adds to the form of a document: several files at once, also dropped ones, each with its progress. One after the other is sent, as an attempt of its own.
const form = document.querySelector('form[data-documents]');
const input = form?.querySelector('input[type=file]');
if (input) {
  takeSeveral();
}

function takeSeveral() {
  const box = input.closest('.app-drop');
  const list = document.createElement('ul');
  const message = document.createElement('p');
  const unsent = new Map();
  input.multiple = true;
  box.classList.add('app-drop--ready');
  form.querySelector(`label[for="${input.id}"]`).textContent = 'Documents: choose them or drop them here';
  list.className = 'app-sent';
  message.setAttribute('role', 'status');
  box.append(message, list);

  for (const name of ['dragenter', 'dragover']) {
    box.addEventListener(name, (event) => {
      event.preventDefault();
      box.classList.add('app-drop--over');
    });
  }

  for (const name of ['dragleave', 'drop']) {
    box.addEventListener(name, () => box.classList.remove('app-drop--over'));
  }

  box.addEventListener('drop', (event) => {
    event.preventDefault();
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change'));
  });

  input.addEventListener('change', () => {
    unsent.clear();
    for (const file of input.files.length > 1 ? input.files : []) {
      // The same attempt for every try, so that a file whose answer was lost is not attached twice.
      unsent.set(crypto.randomUUID?.() ?? randomId(), file);
    }

    list.replaceChildren();
    message.textContent = unsent.size > 0 ? `${unsent.size} documents are chosen. Each is called as its file is, behind the title if you type one.` : '';
  });

  form.addEventListener('submit', async (event) => {
    if (unsent.size > 0) {
      event.preventDefault();
      await sendAll();
    }
  });

  async function sendAll() {
    const button = form.querySelector('button:not([type=button])');
    button.disabled = true;
    list.replaceChildren();
    const all = unsent.size;
    for (const [attempt, file] of [...unsent]) {
      const row = new Row(file.name);
      list.append(row.element);
      const problem = await send(attempt, file, (done) => row.show(done));
      row.end(problem);
      if (!problem) {
        unsent.delete(attempt);
      }
    }

    button.disabled = false;
    if (unsent.size === 0) {
      location.assign(form.dataset.documents);
    } else {
      message.textContent = `${all - unsent.size} of ${all} documents are attached. Mend what is wrong and send the others again.`;
    }
  }

  /** What was typed belongs to them all, and the name of the file tells them apart. Without a title each is called as its file is. */
  function titleOf(file) {
    const typed = form.elements.title.value.trim();
    return typed ? `${typed}: ${file.name.replace(/\.[^.]*$/, '')}` : '';
  }

  /** Null where it is attached; else what is wrong. */
  function send(attempt, file, tell) {
    const data = new FormData(form);
    data.set(input.name, file);
    data.set('AttemptId', attempt);
    data.set('title', titleOf(file));
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('POST', `${location.pathname}?handler=One`);
      request.responseType = 'json';
      request.upload.addEventListener('progress', (event) => event.lengthComputable && tell(event.loaded / event.total));
      request.addEventListener('load', () => resolve(request.status === 200 && request.response?.entry ? null : request.response?.message ?? 'It could not be sent. Open the form again'));
      request.addEventListener('error', () => resolve('The connection broke off'));
      request.send(data);
    });
  }
}

/** A file that is being sent. */
class Row {
  constructor(name) {
    this.element = document.createElement('li');
    this.text = document.createElement('span');
    this.bar = document.createElement('progress');
    this.name = name;
    this.text.textContent = name;
    this.bar.max = 1;
    this.bar.setAttribute('aria-label', `Sending ${name}`);
    this.element.append(this.text, this.bar);
  }

  show(done) {
    this.bar.value = done;
  }

  end(problem) {
    this.bar.remove();
    this.text.textContent = problem ? `${this.name}: ${problem}` : `${this.name} is attached`;
    this.text.className = problem ? 'nhsuk-error-message' : '';
  }
}

/** Where the page came by no secure line, browsers make no ids of their own. */
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
