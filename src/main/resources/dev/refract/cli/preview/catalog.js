const entries = [...document.querySelectorAll('article')];
const links = new Map([...document.querySelectorAll('nav li a')].map(a => [a.hash.slice(1), a.parentElement]));
const groups = [...document.querySelectorAll('main section, nav section')];
const search = document.getElementById('search-box');
const kind = document.getElementById('kind-filter');
const labels = document.getElementById('label-filter');
const count = document.getElementById('count');

function update() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const entry of entries) {
    const wanted = words.every(word => entry.dataset.words.includes(word))
      && (!kind.value || entry.dataset.kind === kind.value)
      && (!labels.value || entry.dataset.labels === labels.value);
    entry.hidden = !wanted;
    links.get(entry.id).hidden = !wanted;
    shown += wanted;
  }
  for (const group of groups) {
    group.hidden = !group.querySelector('article:not([hidden]), li:not([hidden])');
  }
  count.textContent = `${shown} of ${entries.length} shown`;
}

async function copy(button) {
  const code = button.parentElement.querySelector('code');
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = 'Copied';
  } catch (refused) { // a page from disk may not use the clipboard: the text is marked for Ctrl-C
    getSelection().selectAllChildren(code);
    button.textContent = 'Marked';
  }
}

for (const control of [search, kind, labels]) {
  control.addEventListener('input', update);
}
document.querySelector('form').addEventListener('submit', event => event.preventDefault());
document.addEventListener('click', event => {
  if (event.target.matches('.yaml button')) {
    copy(event.target);
  }
});
document.querySelector('nav details').open = matchMedia('(min-width: 62rem)').matches;
document.querySelector('form').hidden = false;
update();
