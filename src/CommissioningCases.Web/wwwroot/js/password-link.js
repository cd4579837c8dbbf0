// The code of a one-time link stands behind the #, which browsers send to no server. It goes from there into the form, and out of the address.
const code = document.getElementById('Code');

if (location.hash.length > 1) {
  code.value = location.hash.slice(1);
  history.replaceState(null, '', location.pathname + location.search);
  code.form.requestSubmit();
}
