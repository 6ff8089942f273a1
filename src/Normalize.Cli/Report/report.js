
'use strict';
(() => {
  const root = document.documentElement;
  const words = JSON.parse(document.getElementById('words').textContent);
  const rules = JSON.parse(document.getElementById('rules').textContent);
  const texts = document.getElementById('texts');
  const legend = document.getElementById('legend');
  const tip = document.getElementById('tip');
  const changes = [...texts.querySelectorAll('.c')];
  const boxes = [...legend.querySelectorAll('input:enabled')];

  function speak(language) {
    root.lang = language;
    for (const element of document.querySelectorAll('[data-t]')) {
      element.textContent = words[language][element.dataset.t];
    }
    for (const button of document.querySelectorAll('[data-language]')) {
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    }
  }

  // A change is marked while its kind and one of its rules are ticked.
  function filter() {
    const kinds = new Set(boxes.filter(box => box.checked && box.dataset.kind).map(box => box.dataset.kind));
    const on = new Set(boxes.filter(box => box.checked && box.dataset.rule).map(box => box.dataset.rule));
    for (const change of changes) {
      const shown = kinds.has(change.classList[1]) && change.dataset.r.split(' ').some(rule => on.has(rule));
      change.classList.toggle('off', !shown);
    }
    hide();
  }

  function show(change) {
    if (change.classList.contains('off')) {
      return;
    }
    tip.replaceChildren(...change.dataset.r.split(' ').flatMap(number => {
      const name = document.createElement('b');
      const what = document.createElement('span');
      name.textContent = rules[number][0];
      what.textContent = rules[number][1];
      what.lang = 'en';
      return [name, what];
    }));
    tip.hidden = false;
    const place = change.getClientRects()[0] ?? change.getBoundingClientRect();
    const below = place.bottom + 8 + tip.offsetHeight < innerHeight;
    tip.style.left = Math.max(8, Math.min(place.left, innerWidth - tip.offsetWidth - 8)) + 'px';
    tip.style.top = Math.max(8, below ? place.bottom + 8 : place.top - tip.offsetHeight - 8) + 'px';
  }

  function hide() {
    tip.hidden = true;
  }

  function step(by) {
    const marked = changes.filter(change => !change.classList.contains('off') && change.offsetParent);
    if (marked.length === 0) {
      return;
    }
    const at = marked.indexOf(document.activeElement);
    const next = marked[at < 0 ? (by > 0 ? 0 : marked.length - 1) : (at + by + marked.length) % marked.length];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
    show(next);
  }

  function tick(on) {
    boxes.forEach(box => { box.checked = on; });
    filter();
  }

  for (const [enter, leave] of [['mouseover', 'mouseout'], ['focusin', 'focusout']]) {
    texts.addEventListener(enter, event => {
      const change = event.target.closest('.c');
      if (change) {
        show(change);
      }
    });
    texts.addEventListener(leave, hide);
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === 'n') {
      step(1);
    } else if (event.key === 'p') {
      step(-1);
    } else if (event.key === 'Escape') {
      hide();
    }
  });
  document.querySelector('nav').addEventListener('click', event => {
    if (event.target.dataset.language) {
      speak(event.target.dataset.language);
    }
  });
  legend.addEventListener('change', filter);
  document.getElementById('all').addEventListener('click', () => tick(true));
  document.getElementById('none').addEventListener('click', () => tick(false));

  // On a phone the text comes first.
  if (matchMedia('(max-width: 52rem)').matches) {
    document.querySelector('aside details').open = false;
  }

  // The first change makes the text reachable by the tabulator key; from there n and p go on.
  if (changes.length > 0) {
    changes[0].tabIndex = 0;
  }
  const wish = (navigator.languages ?? []).map(tag => tag.slice(0, 2)).find(tag => tag in words);
  speak(root.dataset.choice === 'auto' ? wish ?? 'kk' : root.dataset.choice);
})();
