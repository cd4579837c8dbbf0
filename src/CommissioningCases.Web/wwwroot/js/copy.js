// Buttons that copy what stands elsewhere on the page. Without script or clipboard there are none: it is selected and copied by hand.
for (const button of document.querySelectorAll('[data-copies]')) {
  if (!navigator.clipboard) {
    continue; // as on pages that came by plain HTTP from another machine
  }

  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent.trim());
    button.nextElementSibling.textContent = 'Copied';
  });
}
