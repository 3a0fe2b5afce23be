extension PageScript {
    /// Tables that sort, and that can be taken out.
    static let tables = #"""
        // Tables that sort by their heads and show a page of rows at a time. A column is `{ title, text(row),
        // cell(row), sort(row), isNumber, isHidden }`: the text that is taken out, what is shown where that is more,
        // and what is sorted by. A hidden one is taken out alone.
        const PAGE_SIZE = 100;
        // How wide a text is, in letters of ASCII.
        const columnsOf = (text) => [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x80 ? 1 : 2), 0);

        const collator = new Intl.Collator('ja', { numeric: true });

        function compare(first, second) {
          if (first === second) return 0;
          if (first === null || first === undefined || first === '') return 1;
          if (second === null || second === undefined || second === '') return -1;
          if (typeof first === 'number' && typeof second === 'number') return first - second;
          return collator.compare(String(first), String(second));
        }

        function sortableTable({ name, caption, columns: allColumns, rows, order, rowClass, press }) {
          const columns = allColumns.filter((column) => !column.isHidden);
          const state = { column: order?.column ?? null, isDown: order?.isDown ?? false, shown: PAGE_SIZE };
          const body = make('tbody');
          const foot = make('p', { class: 'more' });
          // Browsers repeat heads on each page that is printed, but no buttons.
          const heads = columns.map((column, index) =>
            make('th', { scope: 'col', class: column.isNumber ? 'number' : null },
            button(column.title, () => sortBy(index), { class: 'sort' }),
            make('span', { class: 'printed', 'aria-hidden': 'true' }, column.title)));
          const sorted = () => {
            const column = columns[state.column];
            if (!column) return rows;
            const keyed = rows.map((row) => [(column.sort ?? column.text)(row), row]);
            keyed.sort((first, second) => {
              const isMissing = [first, second].some(([key]) => key === null || key === undefined || key === '');
              return compare(first[0], second[0]) * (state.isDown && !isMissing ? -1 : 1);
            });
            return keyed.map(([, row]) => row);
          };
          const cell = (column, row, index) => {
            const text = column.text(row);
            const content = column.cell ? column.cell(row) : text;
            const kind = column.isNumber ? (columnsOf(String(text ?? '')) > 14 ? 'number long' : 'number') : null;
            const attributes = { class: kind, 'data-label': column.title };
            return index === 0 ? make('th', { scope: 'row', ...attributes }, content) : make('td', attributes, content);
          };
          const fillBody = () => {
            const all = sorted();
            replace(body, all.slice(0, state.shown).map((row) => {
              const line = make('tr', { class: rowClass?.(row) },
                columns.map((column, index) => cell(column, row, index)));
              if (press) line.addEventListener('click', (event) => {
                if (!event.target.closest('a, button')) press(row);
              });
              return line;
            }));
            heads.forEach((head, index) => head.setAttribute('aria-sort',
              index === state.column ? (state.isDown ? 'descending' : 'ascending') : 'none'));
            const rest = all.length - state.shown;
            replace(foot, word('shown', grouped(Math.min(state.shown, all.length)), grouped(all.length)), ' ',
              rest > 0 && button(word('more', Math.min(rest, PAGE_SIZE)), () => {
                state.shown += PAGE_SIZE;
                fillBody();
              }));
          };
          const sortBy = (index) => {
            state.isDown = state.column === index ? !state.isDown : false;
            state.column = index;
            fillBody();
          };
          fillBody();
          // On paper nobody can ask for more.
          toPrint.push(() => { state.shown = Infinity; fillBody(); });
          const table = make('table', { class: 'list cards' },
            make('caption', {}, caption, make('span', { class: 'hint' }, bracketed(word('sortHint')))),
            make('thead', {}, make('tr', {}, heads)), body);
          const save = csvButton(name, () => [allColumns.map((column) => column.title),
            ...sorted().map((row) => allColumns.map((column) => column.text(row)))]);
          return make('div', { class: 'tabular' }, scrolling(caption, table),
            make('div', { class: 'foot' }, foot, save));
        }
        """#
}
