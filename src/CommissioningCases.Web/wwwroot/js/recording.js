// What a script adds to the forms of a case: lists to type in, and a button for today's date.
import '../lib/accessible-autocomplete/accessible-autocomplete.min.js';

for (const select of document.querySelectorAll('select.app-typed')) {
  typeInto(select);
}

for (const form of document.querySelectorAll('form[data-today]')) {
  offerToday(form);
}

/** Lets people find a choice by typing a part of it. The list itself stays in the form and is what is sent. */
function typeInto(select) {
  const describedBy = select.getAttribute('aria-describedby');
  const isWrong = select.classList.contains('nhsuk-select--error');
  self.accessibleAutocomplete.enhanceSelectElement({
    selectElement: select,
    defaultValue: select.selectedOptions[0]?.value ? undefined : '',
    autoselect: true,
    confirmOnBlur: false,
    showNoOptionsFound: true,
    inputClasses: isWrong ? 'app-typed__input--error' : '',
    onConfirm: (text) => choose(select, text),
  });
  const input = select.parentElement.querySelector('.autocomplete__input');
  if (describedBy) {
    input.setAttribute('aria-describedby', `${describedBy} ${input.getAttribute('aria-describedby') ?? ''}`.trim());
  }

  // Whatever the box says when it is left is what counts, also when it says nothing or something that is not in the list.
  input.addEventListener('blur', () => choose(select, input.value));
}

function choose(select, text) {
  const wanted = (text ?? '').trim().toLowerCase();
  const option = [...select.options].find((one) => one.text.toLowerCase() === wanted || (one.value && one.value.toLowerCase() === wanted));
  select.value = option?.value ?? '';
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
