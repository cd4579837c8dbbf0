// What a script adds to the forms of a case: lists to type in, a button for today's date, and a net under what is typed.
import '../lib/accessible-autocomplete/accessible-autocomplete.min.js';

for (const select of document.querySelectorAll('select.app-typed')) {
  typeInto(select);
}

for (const form of document.querySelectorAll('form[data-today]')) {
  offerToday(form);
}

for (const form of document.querySelectorAll('form[data-typed]')) {
  keepTyped(form);
}

/** Lets people find a choice by typing a part of it. The list itself stays in the form and is what is sent. */
function typeInto(select) {
  const describedBy = select.getAttribute('aria-describedby');
  const isWrong = select.classList.contains('nhsuk-select--error');
  const isNext = select.autofocus;
  select.removeAttribute('autofocus');
  let taken = null;
  self.accessibleAutocomplete.enhanceSelectElement({
    selectElement: select,
    defaultValue: select.selectedOptions[0]?.value ? undefined : '',
    autoselect: true,
    confirmOnBlur: false,
    showNoOptionsFound: true,
    inputClasses: isWrong ? 'app-typed__input--error' : '',
    // What was taken when the box was left is no reason to open the list again.
    source: (text, show) => show(text === taken ? [] : containing(select, text).map((option) => option.text)),
    templates: { inputValue: (text) => text, suggestion: asMarkup },
    onConfirm: (text) => {
      choose(select, text);
      say(false);
    },
  });
  const box = select.previousElementSibling;
  const input = box.querySelector('.autocomplete__input');
  const message = document.createElement('div');
  message.id = `${input.id}-choose`;
  message.setAttribute('aria-live', 'polite');
  box.before(message);
  say(false);

  // Whatever the box says when it is left is what counts, also when it says nothing or something that is not in the list.
  box.addEventListener('focusout', () => setTimeout(() => {
    if (!box.contains(document.activeElement)) {
      settle();
    }
  }));
  select.form.addEventListener('submit', settle);
  if (isNext) {
    input.focus();
  }

  function settle() {
    if (!choose(select, input.value)) {
      const found = input.value.trim() ? containing(select, input.value) : [];
      if (found.length === 1) {
        found[0].selected = true;
        taken = found[0].text;
        input.value = taken;
      }
    }

    say(input.value.trim() !== '' && !select.value);
  }

  /** Says beside the box that its text is none of the choices, or takes that back. */
  function say(isUnknown) {
    message.className = isUnknown ? 'nhsuk-error-message' : '';
    message.textContent = isUnknown ? 'Choose one from the list' : '';
    input.setAttribute('aria-invalid', isUnknown || isWrong);
    input.setAttribute('aria-describedby', [describedBy, isUnknown ? message.id : `${input.id}__assistiveHint`].filter(Boolean).join(' '));
  }
}

/** Makes the choice whose whole text or code it is, or none. */
function choose(select, text) {
  const wanted = (text ?? '').trim().toLowerCase();
  const isIt = (one) => one.text.toLowerCase() === wanted || (one.value && one.value.toLowerCase() === wanted);
  if (select.selectedOptions[0] && isIt(select.selectedOptions[0])) {
    return true; // another choice may read alike
  }

  const option = [...select.options].find(isIt);
  select.value = option?.value ?? '';
  return option !== undefined;
}

/** The choices in which each part that was typed stands, in any order, or whose initials were typed. */
function containing(select, text) {
  const parts = text.trim().toLowerCase().split(/\s+/);
  return [...select.options].filter((one) => {
    const whole = one.text.toLowerCase();
    return one.value && (parts.every((part) => whole.includes(part)) || (parts.length === 1 && parts[0].length > 1 && initialsOf(whole).startsWith(parts[0])));
  });
}

/** Such as "ncht" of "Northern Counties Hospital Trust (RX1)", without small words. */
function initialsOf(text) {
  return text.split(/[^\p{L}\p{N}'’]+/u).filter((word) => word && !['and', 'of', 'the', 'for'].includes(word)).map((word) => word[0]).join('');
}

/** The list draws its choices as markup; what people have typed is none. */
function asMarkup(text) {
  const element = document.createElement('span');
  element.textContent = text;
  return element.innerHTML;
}

/** Fills in the day on which the server lives, which is the latest that it takes. */
function offerToday(form) {
  const day = form.querySelector('[name="on.day"]');
  const group = day?.closest('.nhsuk-date-input');
  if (!group) {
    return;
  }

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'nhsuk-button nhsuk-button--secondary nhsuk-button--small app-today';
  button.textContent = 'Today';
  button.addEventListener('click', () => {
    const [year, month, date] = form.dataset.today.split('-').map(Number);
    day.value = date;
    form.querySelector('[name="on.month"]').value = month;
    form.querySelector('[name="on.year"]').value = year;
  });
  group.append(button);
}

/** Keeps what is typed a moment after it was, so that a crash, an idle session or a wrong click loses nothing; and offers what was left in this form before. */
function keepTyped(form) {
  const pause = 2000;
  const here = new URL(location.href);
  here.searchParams.delete('handler');
  let draft = here.searchParams.get('draft'); // what was kept of this typing
  here.searchParams.delete('draft');
  const service = `${form.dataset.typed}?of=${encodeURIComponent(here.pathname + here.search)}`;
  let timer = null;
  let keeping = null;

  form.addEventListener('input', wait);
  form.addEventListener('change', wait);
  form.addEventListener('submit', () => {
    // Or it would be kept on leaving the page, and offered again though it was recorded.
    stop();
    keeping?.abort();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && timer) {
      keep();
    }
  });
  if (!draft && form.dataset.sent !== 'yes') {
    offerWhatWasLeft();
  }

  function wait() {
    stop();
    timer = setTimeout(keep, pause);
  }

  function stop() {
    clearTimeout(timer);
    timer = null;
  }

  async function keep() {
    stop();
    keeping = new AbortController();
    const typed = new FormData(form);
    for (const [name, value] of [...typed]) {
      if (value instanceof File) {
        typed.delete(name);
      }
    }

    try {
      const answer = await fetch(draft ? `${service}&replaces=${draft}` : service, { method: 'POST', body: new URLSearchParams(typed), keepalive: true, redirect: 'error', signal: keeping.signal });
      if (answer.ok) {
        // Sent with its name, it is forgotten as soon as it has been accepted.
        draft = (await answer.json()).draft;
        form.action = withDraft(form.action);
        for (const button of form.querySelectorAll('[formaction]')) {
          button.formAction = withDraft(button.formAction);
        }
      }
    } catch {
      // The service is away, or asks who one is: the next letter tries again, and the form itself is sent as ever.
    }
  }

  function withDraft(action) {
    const address = new URL(action, location.href);
    address.searchParams.set('draft', draft);
    return address.href;
  }

  async function offerWhatWasLeft() {
    try {
      const answer = await fetch(service, { headers: { accept: 'application/json' }, redirect: 'error' });
      const left = answer.ok ? await answer.json() : {};
      if (left.draft) {
        offer(left);
      }
    } catch {
      // Then nothing is offered.
    }
  }

  function offer(left) {
    const box = document.createElement('div');
    const sentence = document.createElement('p');
    const again = document.createElement('a');
    const away = document.createElement('button');
    box.className = 'nhsuk-inset-text';
    box.setAttribute('role', 'status');
    here.searchParams.set('draft', left.draft);
    again.href = here.pathname + here.search;
    again.textContent = 'Go on with it';
    away.type = 'button';
    away.className = 'nhsuk-button nhsuk-button--secondary nhsuk-button--small';
    away.textContent = 'Throw it away';
    away.addEventListener('click', async () => {
      const token = new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value });
      const answer = await fetch(`${service}&handler=drop&draft=${left.draft}`, { method: 'POST', body: token });
      if (answer.ok) {
        box.remove();
      }
    });
    sentence.append(`You began this form on ${left.at} and did not send it. `, again);
    box.append(sentence, away);
    form.before(box);
  }
}
