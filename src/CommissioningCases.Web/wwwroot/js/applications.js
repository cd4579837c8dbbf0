// Ticks every application of the page at once. Without script a link does so, which loads the page again.
for (const table of document.querySelectorAll('table[data-tick-all]')) {
  const boxes = [...table.querySelectorAll('tbody input[type=checkbox]')];
  if (boxes.length > 0) {
    offerAll(table, boxes);
  }
}

function offerAll(table, boxes) {
  const link = document.querySelector('.app-noscript');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'nhsuk-button nhsuk-button--secondary nhsuk-button--small';
  const show = () => {
    button.textContent = boxes.every((box) => box.checked) ? 'Untick all on this page' : table.dataset.tickAll;
  };
  button.addEventListener('click', () => {
    const tick = !boxes.every((box) => box.checked);
    boxes.forEach((box) => { box.checked = tick; });
    show();
  });
  boxes.forEach((box) => box.addEventListener('change', show));
  show();
  link.replaceChildren(button);
}
