extension PageScript {
    /// What is shown, and when.
    static let start = #"""
        // What is shown, and what happens when the address or the language changes.
        const VIEWS = { overview: showOverview, evidence: showEvidence, findings: showFindings,
          indicators: showIndicators, budgets: showBudgets, changes: showChanges, search: showSearch };
        // A comparison is what a page with one was made for.
        const MENU = [...COMPARISON ? ['changes'] : [], 'overview', 'evidence', 'findings', 'indicators', 'budgets'];
        let isFirst = true;

        function showFrame() {
          document.documentElement.lang = language ? 'en' : 'ja';
          byId('skip').textContent = word('skip');
          replace(byId('banner'), make('h1', {}, word('title')), make('div', { class: 'tools' },
            button(word('print'), () => globalThis.print(), { class: 'print' }),
            button(word('switch'), switchLanguage,
              { lang: language ? 'ja' : 'en', 'aria-label': word('switchLabel'), id: 'language' })));
          const nav = byId('views');
          nav.setAttribute('aria-label', word('views'));
          replace(nav, make('ul', {}, MENU.map((view) => make('li', {}, make('a', {
            href: addressOf({ view, doc: place.doc }), 'aria-current': place.view === view ? 'page' : null },
              word(view))))));
        }

        function switchLanguage() {
          language = 1 - language;
          show();
          byId('language').focus();
        }

        function show() {
          readPlace();
          toPrint = [];
          eachDocument.turn = null;
          tell('');
          showFrame();
          const main = byId('main');
          const heading = make('h2', { tabindex: -1 }, word(place.view));
          replace(main, heading);
          document.title = `${word(place.view)} – ${word('title')}`;
          if (OVERVIEW.length === 0) main.append(make('p', {}, word('none')));
          else VIEWS[place.view](main);
          if (!isFirst) heading.focus({ preventScroll: true });
          isFirst = false;
        }

        globalThis.addEventListener('hashchange', () => { if (globalThis.location.hash !== '#main') show(); });
        globalThis.addEventListener('beforeprint', () => toPrint.forEach((prepare) => prepare()));
        byId('skip').addEventListener('click', (event) => { event.preventDefault(); byId('main').focus(); });
        show();
        """#
}
