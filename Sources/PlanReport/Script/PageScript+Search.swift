extension PageScript {
    /// Search through all documents.
    static let search = #"""
        // Search through names and texts of all documents.
        const MOST_HITS = 300;

        function searchBox(sought) {
          const input = make('input', { type: 'search', id: 'sought', name: 'q', value: sought });
          const form = make('form', { class: 'search', role: 'search', onsubmit: (event) => {
            event.preventDefault();
            if (input.value.trim()) go({ view: 'search', q: input.value.trim() });
          } }, make('label', { for: 'sought' }, word('searchLabel')),
            make('div', { class: 'bar' }, input, make('button', { type: 'submit' }, word('search'))));
          return form;
        }

        // Width and case of letters do not count.
        const folded = (text) => text.normalize('NFKC').toLowerCase();

        // What a sheet says, as `[place, text, at]`.
        function* textsOf(sheet) {
          const places = sheet.places ?? {};
          if (sheet.title) yield [word('titleLabel'), sheet.title, places.title];
          if (sheet.department) yield [word('department'), sheet.department, places.department];
          for (const one of sheet.attributes ?? []) yield [one.label, one.text, one.at];
          for (const section of sheet.sections ?? []) {
            const items = [...(section.items ?? [])];
            while (items.length > 0) {
              const item = items.shift();
              yield [section.heading ?? word('noHeading'), item.text, item.at];
              items.unshift(...(item.items ?? []));
            }
          }
          for (const indicator of sheet.indicators ?? []) {
            yield [word('indicators'), indicator.name, indicator.at];
            for (const one of indicator.observations ?? []) yield [indicator.name, one.text, one.at];
          }
          if (sheet.budget?.account) yield [word('account'), sheet.budget.account.text, sheet.budget.account.at];
          for (const one of sheet.measures ?? []) yield [word('measures'),
            [one.title, ...(one.projects ?? [])].join('、'), one.at];
          for (const text of sheet.relatedPlans ?? []) yield [word('relatedPlans'), text];
          for (const one of sheet.footnotes ?? []) yield [word('footnotes'), one.text, one.at];
        }

        function showSearch(main) {
          const sought = place.q ?? '';
          const results = make('div');
          main.append(searchBox(sought), results);
          if (!sought) return;
          const [hits, key] = [[], folded(sought)];
          eachDocument(allIndexes(), (record) => {
            for (const sheet of record.sheets) {
              for (const [label, text, at] of textsOf(sheet)) {
                if (hits.length < MOST_HITS && text
                  && folded(text).includes(key)) hits.push({ record, sheet, label, text, at });
              }
            }
          }, () => {
            const told = word(hits.length < MOST_HITS ? 'searchHits' : 'searchMany', sought, hits.length);
            tell(told);
            replace(results, make('p', {}, told), hits.length > 0 && sortableTable({
              name: 'search', caption: word('search'), rows: hits, columns: [
                { title: word('document'), text: (hit) => documentName(hit.record) },
                { title: word('sheet'), text: (hit) => sheetName(hit.sheet) },
                { title: word('place'), text: (hit) => hit.label },
                { title: word('text'), text: (hit) => hit.text,
                  cell: (hit) => evidenceLink(hit.record, hit.sheet, hit.at, excerpt(hit.text, key)) },
              ] }));
          });
        }

        // The part of a text around what is sought.
        function excerpt(text, key) {
          const at = folded(text).indexOf(key);
          const start = Math.max(0, at - 30);
          const end = Math.min(text.length, at + key.length + 60);
          return (start > 0 ? '…' : '') + text.slice(start, end) + (end < text.length ? '…' : '');
        }
        """#
}
