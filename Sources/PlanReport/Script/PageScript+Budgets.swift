extension PageScript {
    /// The money.
    static let budgets = #"""
        // The money: by department and 款, item by item, and the years of one item against their printed totals.
        addWords({
          by: ['集計', 'By'],
          byDocument: ['文書別', 'document'],
          byDepartment: ['所管別', 'department'],
          byChapter: ['款別', '款 (chapter)'],
          itemsAlone: ['事業・項目の行だけ（合計・小計・再掲を除く）', 'Items alone, without sums and parts'],
          side: ['歳入・歳出', 'Side'],
          revenue: ['歳入', 'revenue'],
          expenditure: ['歳出', 'expenditure'],
          sideUnknown: ['区別なし', 'not told'],
          noDepartment: ['（所管の記載なし）', '(no department told)'],
          noChapter: ['（款の記載なし）', '(no chapter told)'],
          asTable: ['集計表', 'The same as a table'],
          groups: ['{0}の金額（{1}、{2}）', 'Amounts by {0} ({1}, {2})'],
          item: ['事業・項目', 'Item'],
          items: ['事業・項目の一覧（{0}）', 'Items ({0})'],
          number: ['件数', 'Count'],
          budgetCount: ['金額のある行 {0} 件のうち {1} 件を集計', '{1} of {0} rows with money'],
          printedSum: ['文書に記載の合計 {0}、項目の計 {1}（差 {2}）', 'printed total {0}, items {1}, difference {2}'],
          bySource: ['年度別の財源', 'Sources by year'],
          fundPath: ['会計・款・項・目', 'Account'],
        });

        function showBudgets(main) {
          const [bar, list, detail] = [make('div', { class: 'bar' }), make('div'), make('div', { class: 'detail' })];
          main.append(bar, make('div', { class: 'split' }, list, detail));
          const chosen = placeDocument();
          const all = [];
          eachDocument(chosen === null ? allIndexes() : [chosen], (record) => addAll(all, moneyOf(record)), () => {
            tell('');
            const years = yearsOf(all);
            const set = (part) => { note(part); fillBudgets(list, detail, all, years); };
            const sides = [...new Set(all.map((row) => row.budget.side ?? 'sideUnknown'))];
            replace(bar, documentChoice(chosen, (doc) => go({ view: 'budgets', doc })),
              years.length > 0 && choice(word('year'), years, chosenYear(all, years), (year) => set({ year })),
              choice(word('by'), Object.entries(GROUPINGS).map(([by, { title }]) => [by, word(title)]), groupedBy(all),
                (by) => set({ by })),
              sides.length > 1 && choice(word('side'), [['', word('all')], ...sides.map((side) => [side, word(side)])],
                place.side, (side) => set({ side })),
              check(word('itemsAlone'), place.rows !== 'all', (isOn) => set({ rows: isOn ? '' : 'all' })));
            fillBudgets(list, detail, all, years);
            const asked = all.find((row) => row.record.index === chosen && String(row.sheet.index) === place.sheet);
            const first = asked ?? all.find((row) => isItem(row)
              && row.budget.years.some((year) => year.sources?.length > 0)) ?? all[0];
            if (first) showBudget(detail, first, false);
          });
        }

        // The year that is asked for; else that of the document; else the one that most rows have an amount for, the
        // first of those.
        function chosenYear(rows, years) {
          const keys = years.map(([key]) => key);
          const ofDocument = placeDocument() === null ? '' : yearKey(documentAt(placeDocument()).year);
          const asked = [place.year, ofDocument].find((key) => key && keys.includes(key));
          if (asked) return asked;
          const counts = keys.map((key) =>
            rows.filter((row) => yearOfBudget(row, key)?.total.amount !== undefined).length);
          return keys[counts.indexOf(Math.max(...counts))];
        }

        // What rows are put together by. Money of several documents is that of each, unless somebody asks otherwise.
        const GROUPINGS = {
          document: { title: 'byDocument', read: (row) => documentName(row.record) },
          department: { title: 'byDepartment', read: (row) => row.sheet.department ?? word('noDepartment') },
          chapter: { title: 'byChapter', read: (row) => chapterOf(row) ?? word('noChapter') },
        };

        function groupedBy(rows) {
          if (GROUPINGS[place.by]) return place.by;
          if (new Set(rows.map((row) => row.record)).size > 1) return 'document';
          return rows.some((row) => row.sheet.department) ? 'department' : 'chapter';
        }

        function fillBudgets(list, detail, all, years) {
          const rows = all.filter((row) => (place.rows === 'all' || isItem(row))
            && (!place.side || (row.budget.side ?? 'sideUnknown') === place.side));
          const [key, measure] = [chosenYear(all, years), measureOf(rows)];
          const name = years.find(([one]) => one === key)?.[1] ?? '';
          const told = word('budgetCount', grouped(all.length), grouped(rows.length));
          tell(told);
          replace(list, make('p', {}, told), rows.length === 0 ? make('p', {}, word('none')) : [
            printedTotals(all, rows, key, measure), groupChart(rows, groupedBy(all), key, name, measure),
              itemTable(detail, rows, years, key, measure)]);
        }

        // What rows of sums say, beside what the items add up to: of one document alone, and where it has such a row.
        function printedTotals(all, rows, key, measure) {
          const totals = all.filter((row) => row.sheet.row === 'total'
            && (!place.side || (row.budget.side ?? 'sideUnknown') === place.side));
          if (placeDocument() === null || totals.length !== 1) return null;
          const [printed, sum] = [totalOf(totals, key, measure), totalOf(rows.filter(isItem), key, measure)];
          if (printed === null || sum === null) return null;
          return make('p', { class: 'told' }, word('printedSum', grouped(printed), grouped(sum),
            grouped(Math.abs(difference(printed, sum)))), ' ', measure.unit);
        }

        function groupChart(rows, by, key, year, measure) {
          const groups = new Map();
          for (const row of rows) {
            const name = GROUPINGS[by].read(row);
            if (!groups.has(name)) groups.set(name, []);
            groups.get(name).push(row);
          }
          const bars = [...groups].map(([name, members]) =>
            ({ ...budgetBar(name, members, key, measure), count: members.length }))
            .filter((bar) => bar.total !== null).sort((first, second) => second.total - first.total);
          const caption = word('groups', word(GROUPINGS[by].title), year, measure.unit);
          const kinds = SOURCE_KINDS.filter((kind) => bars.some((bar) => bar.parts.some((part) => part.kind === kind)));
          const amountOf = (kind) => (bar) => bar.parts.find((part) => part.kind === kind)?.amount;
          const table = sortableTable({
            name: 'budget-groups', caption: word('asTable'), rows: bars,
            columns: [
              { title: word(GROUPINGS[by].title), text: (bar) => bar.name },
              { title: word('number'), isNumber: true, text: (bar) => bar.count },
              amountColumn(word('total'), (bar) => bar.total),
              ...kinds.map((kind) => amountColumn(word(kind), amountOf(kind))),
            ],
          });
          return make('section', {}, make('h3', {}, caption), barChart(caption, bars.slice(0, 15), measure.unit),
            table);
        }

        // A column of amounts: digits where they are taken out, in groups of three where they are shown.
        const amountColumn = (title, amount, isHidden = false) => ({
          title, isHidden, isNumber: true, sort: amount, text: (row) => amount(row) ?? '',
            cell: (row) => grouped(amount(row)),
        });

        // Of many years those around the chosen one are shown; all of them are taken out.
        function itemTable(detail, rows, years, key, measure) {
          const middle = years.findIndex(([one]) => one === key);
          const isHidden = (index) => Math.abs(index - middle) > 2;
          const path = (row) => accountPath(row.budget.account);
          const amount = (row, key) => measure.read(yearOfBudget(row, key)?.total);
          const caption = word('items', measure.unit);
          const nameCell = (row) => [
            button(sheetName(row.sheet), () => showBudget(detail, row, true), { class: 'link' }),
            placeDocument() === null && make('span', { class: 'sub' }, documentName(row.record)),
          ];
          return make('section', {}, sortableTable({
            name: 'budget-items', caption, rows, press: (row) => showBudget(detail, row, true),
            columns: [
              { title: word('item'), text: (row) => sheetName(row.sheet), cell: nameCell },
              { title: word('document'), isHidden: true, text: (row) => documentName(row.record) },
              { title: word('department'), text: (row) => row.sheet.department ?? '' },
              { title: word('fundPath'), text: path },
              ...years.map(([year, name], index) => amountColumn(name, (row) => amount(row, year), isHidden(index))),
            ],
          }));
        }

        const accountPath = (account) => (account ? [account.fund, ...(account.levels ?? []).map(levelName)]
          .filter(Boolean).join(' › ') || account.text : '');

        // One item: its account, its years as bars, and its figures as written.
        function showBudget(detail, row, isAsked) {
          const { record, sheet, budget } = row;
          if (isAsked) note({ sheet: sheet.index });
          const measure = measureOf([row]);
          const bars = budget.years.map((year) => budgetBar(yearName(year.period) || word('noYear'),
            [{ ...row, budget: { years: [year] } }], yearKey(year.period), measure));
          const heading = make('h3', { tabindex: -1 }, sheetName(sheet));
          const figures = budget.years.flatMap((year) => [{ year, name: word('total'), value: year.total },
            ...(year.sources ?? []).map((source) =>
              ({ year, name: source.label || word(source.kind), value: source }))]);
          replace(detail, heading,
            make('p', { class: 'sub' }, [documentName(record), sheet.department].filter(Boolean).join('　'), '　',
              evidenceLink(record, sheet, null, word('toEvidence'))),
            budget.account && make('p', {}, word('fundPath') + '：',
              accountFields({ ...record, stretches: '', read: [] }, stripped(budget.account))),
            make('h4', {}, word('bySource') + bracketed(measure.unit)),
              barChart(`${sheetName(sheet)} ${word('bySource')}`, bars, measure.unit, 480),
            sortableTable({ name: 'budget-figures', caption: sheetName(sheet), rows: figures, columns: [
              { title: word('year'), text: (one) => yearName(one.year.period), sort: (one) => one.year.period?.year },
              { title: word('role'), text: (one) => one.name },
              { title: word('asWritten') + (budget.unit ? bracketed(budget.unit) : ''), isNumber: true,
                text: (one) => written(one.value), sort: (one) => one.value.amount,
                cell: (one) => evidenceLink(record, sheet, one.value.at, written(one.value)) },
            ] }));
          if (!isAsked) return;
          heading.focus({ preventScroll: true });
          detail.scrollIntoView({ block: 'nearest' });
        }

        // An account without its places, to be shown where there is no source beside it.
        const stripped = (account) => ({ ...account, at: undefined,
          levels: account.levels?.map((level) => ({ ...level, at: undefined })) });
        """#
}
