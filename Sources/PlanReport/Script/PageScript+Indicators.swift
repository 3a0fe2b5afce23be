extension PageScript {
    /// The indicators.
    static let indicators = #"""
        // All indicators in a table, and one of them drawn.
        addWords({
          indicatorName: ['指標名', 'Indicator'],
          latestActual: ['最近の実績', 'Latest actual'],
          measuredBy: ['目標', 'Target'],
          state: ['達成状況', 'State'],
          stateFilter: ['達成状況', 'State'],
          allIndicators: ['指標の一覧', 'All indicators'],
          indicatorCount: ['指標 {0} 件（数値のあるもの {1} 件）', '{0} indicators, {1} of them with figures.'],
          figuresOf: ['「{0}」の値', 'Figures of “{0}”'],
          role: ['区分', 'Kind'],
          asWritten: ['記載', 'As written'],
          amount: ['数値', 'Amount'],
          noChart: ['数値がないため、図はありません。', 'There is no figure to draw.'],
          pressRow: ['行を押すと図を表示します。', 'Press a row to see its chart.'],
        });

        function showIndicators(main) {
          const [bar, detail, list] = [make('div', { class: 'bar' }), make('div', { class: 'detail' }), make('div')];
          main.append(bar, make('div', { class: 'split' }, list, detail));
          const chosen = placeDocument();
          const rows = [];
          eachDocument(chosen === null ? allIndexes() : [chosen], (record) => {
            for (const sheet of record.sheets) {
              (sheet.indicators ?? []).forEach((indicator, index) => rows.push({ record, sheet, indicator, index }));
            }
          }, () => {
            tell('');
            const set = (part) => { note(part); fillIndicators(list, detail, rows); };
            replace(bar, documentChoice(chosen, (doc) => go({ view: 'indicators', doc })),
              choice(word('stateFilter'), [['', word('all')], ...Object.keys(SIGNS).map((state) =>
                [state, word(state) + bracketed(rows.filter((row) => verdictOf(row.indicator).state === state)
                  .length)])],
                  place.state, (state) => set({ state })),
              typed(word('filter'), place.words ?? '', (words) => set({ words })));
            fillIndicators(list, detail, rows);
            const asked = rows.find((row) => row.record.index === chosen && String(row.sheet.index) === place.sheet
              && String(row.index) === place.indicator);
            const first = asked ?? rows.find((row) => (row.indicator.observations ?? []).filter(isFigureOf).length > 1)
              ?? rows[0];
            if (first) showIndicator(detail, first);
          });
        }

        function fillIndicators(list, detail, rows) {
          const words = folded(place.words ?? '');
          const shown = rows.filter(({ record, sheet, indicator }) =>
            (!place.state || verdictOf(indicator).state === place.state)
            && (!words || folded([record.path, sheetName(sheet), sheet.department, indicator.name].join(' '))
              .includes(words)));
          const withFigures = shown.filter(({ indicator }) => (indicator.observations ?? []).some(isFigureOf)).length;
          const told = word('indicatorCount', grouped(shown.length), grouped(withFigures));
          tell(told);
          const figureOf = (role) => (row) => row.indicator.observations?.find((figure) => figure.role === role);
          const baseline = figureOf('baseline');
          const verdict = (row) => verdictOf(row.indicator);
          const states = Object.keys(SIGNS);
          const chosenDocument = placeDocument();
          const nameCell = (row) => [
            button(row.indicator.name || word('untitled'), () => showIndicator(detail, row, true), { class: 'link' }),
            make('span', { class: 'sub' },
              [chosenDocument === null && documentName(row.record), sheetName(row.sheet)].filter(Boolean).join('　')),
          ];
          replace(list, make('p', {}, told, ' ', shown.length > 0 ? word('pressRow') : word('none')),
            shown.length > 0 && sortableTable({
            name: 'indicators', caption: word('allIndicators'), rows: shown,
            press: (row) => showIndicator(detail, row, true),
            columns: [
              { title: word('indicatorName'), text: (row) => row.indicator.name, cell: nameCell },
              { title: word('document'), isHidden: true, text: (row) => documentName(row.record) },
              { title: word('sheet'), isHidden: true, text: (row) => sheetName(row.sheet) },
              { title: word('department'), text: (row) => row.sheet.department ?? '' },
              { title: word('unit'), text: (row) => row.indicator.unit ?? '' },
              { title: wordOf(ROLES, 'baseline'), isNumber: true, text: (row) => written(baseline(row)),
                sort: (row) => baseline(row)?.amount },
              { title: word('latestActual'), isNumber: true, text: (row) => written(verdict(row).actual),
                sort: (row) => verdict(row).actual?.amount },
              { title: word('measuredBy'), isNumber: true, text: (row) => written(verdict(row).target),
                sort: (row) => verdict(row).target?.amount },
              { title: word('state'), text: (row) => word(verdict(row).state),
                sort: (row) => states.indexOf(verdict(row).state), cell: (row) => verdictMark(verdict(row)) },
            ] }));
        }

        function showIndicator(detail, row, isAsked = false) {
          const { record, sheet, indicator } = row;
          if (isAsked) note({ doc: place.doc, sheet: sheet.index, indicator: row.index });
          const verdict = verdictOf(indicator);
          const figures = indicator.observations ?? [];
          const heading = make('h3', { tabindex: -1 }, indicator.name || word('untitled'),
            indicator.qualifiers?.map((text) => `【${text}】`));
          replace(detail, heading,
            make('p', { class: 'sub' }, [documentName(record), sheetName(sheet), sheet.department].filter(Boolean)
              .join('　'), '　',
              evidenceLink(record, sheet, indicator.at, word('toEvidence'))),
            make('p', { class: 'verdict-line' }, verdictMark(verdict), '　', verdictWords(verdict)),
            figures.some(isFigureOf) ? lineChart(indicator) : make('p', {}, word('noChart')),
            figures.length > 0 && sortableTable({
              name: 'figures', caption: word('figuresOf', indicator.name), rows: figures, columns: [
                { title: word('role'), text: (figure) => wordOf(ROLES, figure.role),
                  cell: (figure) => [wordOf(ROLES, figure.role), labelBeside(figure)] },
                { title: word('year'), text: (figure) => yearName(figure.period), sort: yearOf },
                { title: word('asWritten'), isNumber: true,
                  text: (figure) => [groupOf(figure), written(figure)].filter(Boolean).join(' '),
                  sort: (figure) => figure.amount, cell: (figure) =>
                    evidenceLink(record, sheet, figure.at,
                    [groupOf(figure), written(figure)].filter(Boolean).join(' ')) },
                { title: word('amount'), isNumber: true, text: (figure) => figure.amount,
                  cell: (figure) => boundedAmount(figure), sort: (figure) => figure.amount },
              ] }));
          if (!isAsked) return;
          heading.focus({ preventScroll: true });
          detail.scrollIntoView({ block: 'nearest' });
        }

        // The figure as it was understood: `80 以上`, `20～100`.
        function boundedAmount(figure) {
          if (figure.amount === undefined) return '';
          if (figure.upper !== undefined) return `${grouped(figure.amount)}～${grouped(figure.upper)}`;
          return [grouped(figure.amount), figure.bound && wordOf(BOUNDS, figure.bound)].filter(Boolean).join(' ');
        }
        """#
}
