extension PageScript {
    /// A record, set as a form.
    static let form = #"""
        // A record set as a form. Each text that has a place in the source is a field, which knows that place.
        function formField(record, text, at, attributes = {}) {
          const shownText = text === undefined || text === null || text === '' ? word('blank') : text;
          if (!at) return make('span', attributes, shownText);
          const reading = readingOf(record, at);
          const node = make('span', { ...attributes,
            class: ['field', reading === null ? '' : `read${reading}`].join(' '),
            tabindex: -1 }, shownText);
          Object.assign(node, { at, reading, text: shownText });
          return node;
        }

        const formRow = (label, ...content) =>
          make('tr', {}, make('th', { scope: 'row' }, label), make('td', {}, content));

        // Fields of a list, each with its place where it has one.
        function fieldList(record, texts, places = []) {
          return make('ul', { class: 'plain' },
            texts.map((text, index) => make('li', {}, formField(record, text, places[index]))));
        }

        function formItems(record, items) {
          return make('ul', { class: 'items' }, items.map((item) => make('li', {},
            formField(record, [item.marker, item.text].filter(Boolean).join(' '), item.at),
            item.items && formItems(record, item.items))));
        }

        // What stands above the sheets: what the document is.
        function documentForm(record) {
          const places = record.places ?? {};
          return make('table', { class: 'form' }, make('caption', {}, word('wholeDocument')), make('tbody', {},
            formRow(word('titleLabel'), formField(record, record.title, places.title)),
            formRow(word('municipality'), formField(record, [record.municipality?.prefecture, record.municipality?.name]
              .filter((name, index, names) => name && names.indexOf(name) === index).join(' '), places.municipality)),
            formRow(word('year'), formField(record, yearName(record.year), places.year)),
            formRow(word('form'), record.form),
            formRow(word('file'), `${record.source.name}、${record.source.encoding}、${grouped(record.source.bytes)} B`),
            formRow('SHA-256', make('code', {}, record.source.sha256)),
            record.outline && formRow(word('outline'), make('ul', { class: 'plain' }, record.outline.map((entry) =>
              make('li', {}, formField(record, [entry.code, entry.title, entry.description].filter(Boolean).join(' '),
                entry.at)))))));
        }

        function sheetForm(record, sheet) {
          const places = sheet.places ?? {};
          const has = (value) => value !== undefined && value !== null;
          const kind = [wordOf(KINDS, sheet.kind), sheet.row && wordOf(ROWS, sheet.row)].filter(Boolean).join('・');
          const head = sheet.head && [sheet.head.title, sheet.head.name].filter(Boolean).join(' ');
          const above = sheet.lineage?.map((one) =>
            [wordOf(KINDS, one.kind), one.code, one.title].filter(Boolean).join(' '));
          const rows = [
            above && formRow(word('above'), fieldList(record, above)),
            (has(sheet.title) || has(places.title))
              && formRow(word('titleLabel'), formField(record, sheet.title, places.title, { class: 'title' })),
            has(sheet.code) && formRow(word('code'), formField(record, sheet.code, places.code)),
            has(sheet.heading) && sheet.heading !== sheet.title
              && formRow(word('heading'), formField(record, sheet.heading, places.heading)),
            sheet.year && formRow(word('year'), formField(record, yearName(sheet.year), places.year)),
            has(sheet.department) && formRow(word('department'),
              formField(record, sheet.department, places.department)),
            has(head) && formRow(word('head'), formField(record, head, places.head)),
            sheet.related && formRow(word('related'), fieldList(record, sheet.related, places.related)),
            sheet.attributes?.map((one) =>
              formRow(one.label || word('noHeading'), formField(record, one.text, one.at))),
            sheet.sections?.map((one) => formSection(record, one)),
            sheet.measures && formRow(word('measures'),
              make('ul', { class: 'items' }, sheet.measures.map((one) => make('li', {},
              formField(record, [one.code, one.title].filter(Boolean).join(' '), one.at),
              one.projects && fieldList(record, one.projects))))),
            sheet.relatedPlans && formRow(word('relatedPlans'),
              fieldList(record, sheet.relatedPlans, places.relatedPlans)),
            sheet.sdgs && formRow('SDGs', make('ul', { class: 'plain inline' }, sheet.sdgs.map((goal, index) =>
              make('li', {}, formField(record, word('goal', goal), places.sdgs?.[index]))))),
          ];
          return make('div', { class: 'sheet' },
            make('table', { class: 'form' }, make('caption', {}, kind), make('tbody', {}, rows)),
            sheet.indicators?.map((indicator, index) => indicatorForm(record, indicator, sheet, index)),
            sheet.budget && budgetForm(record, sheet.budget, sheet),
            sheet.tables?.map((table) => plainTableForm(record, table)),
            sheet.footnotes && make('table', { class: 'form' }, make('caption', {}, word('footnotes')),
              make('tbody', {},
              sheet.footnotes.map((one) => formRow(one.mark, formField(record, one.text, one.at))))));
        }

        function formSection(record, section) {
          const number = section.number === undefined ? '' : `${section.number}　`;
          return formRow(number + (section.heading ?? word('noHeading')),
            section.items ? formItems(record, section.items) : formField(record, '', section.at));
        }

        function indicatorForm(record, indicator, sheet, index) {
          const name = [indicator.name || word('untitled'), ...(indicator.qualifiers ?? []).map((text) => `【${text}】`)]
            .join('');
          const notes = [[word('unit'), indicator.unit],
            [word('direction'), indicator.direction && word(indicator.direction)],
            [word('method'), indicator.method], [word('rationale'), indicator.rationale]].filter(([, text]) => text);
          const figures = indicator.observations ?? [];
          const address = addressOf({ view: 'indicators', doc: record.index, sheet: sheet.index, indicator: index });
          return make('table', { class: 'form figures' },
            make('caption', {}, wordOf(INDICATOR_KINDS, indicator.kind), '：', formField(record, name, indicator.at),
              ' ',
              figures.some((one) => one.amount !== undefined)
                && make('a', { href: address, class: 'aside' }, word('drawn'))),
            make('tbody', {},
              notes.map(([label, text]) => make('tr', {}, make('th', { scope: 'row', colspan: 2 }, label),
                make('td', {}, text))),
              figures.map((one) => make('tr', {},
                make('th', { scope: 'row' }, [wordOf(ROLES, one.role), labelBeside(one)].filter(Boolean).join(' ')),
                make('td', { class: 'year' }, yearName(one.period), one.asOf && `（${one.asOf}）`),
                make('td', { class: 'number' }, one.qualifiers?.map((text) => `${text} `),
                  formField(record, written(one), one.at))))));
        }

        // The label of a figure as written, where it says more than what the figure is.
        function labelBeside(figure) {
          const label = figure.label ?? '';
          return label && label !== wordOf(ROLES, figure.role) && label !== figure.period?.text ? `（${label}）` : '';
        }

        function plainTableForm(record, table) {
          const cells = (name, row) => make('tr', {},
            row.map((text) => make(name, name === 'th' ? { scope: 'col' } : {}, text)));
          return scrolling(word('plainTable'), make('table', { class: 'form' },
            make('caption', {}, formField(record, word('plainTable'), table.at)),
            make('thead', {}, (table.heads ?? []).map((row) => cells('th', row))),
            make('tbody', {}, (table.rows ?? []).map((row) => cells('td', row)))));
        }

        function budgetForm(record, budget, sheet) {
          const years = budget.years ?? [];
          const address = addressOf({ view: 'budgets', doc: record.index, sheet: sheet.index });
          const cell = (value) => make('td', { class: 'number' }, value && formField(record, written(value), value.at));
          const labels = [...new Set(years.flatMap((year) => (year.sources ?? []).map((source) => source.label)))];
          const sourceOf = (year, label) => year.sources?.find((source) => source.label === label);
          return make('div', {}, scrolling(word('budget'), make('table', { class: 'form figures' },
            make('caption', {}, word('budget'), budget.unit && `（${budget.unit}）`, ' ',
              years.length > 0 && make('a', { href: address, class: 'aside' }, word('drawn'))),
            make('thead', {}, budget.account && make('tr', {}, make('th', { scope: 'row' }, word('account')),
              make('td', { colspan: Math.max(1, years.length) }, accountFields(record, budget.account))),
            make('tr', {}, make('td', {}), years.map((year) =>
              make('th', { scope: 'col' }, yearName(year.period) || word('noYear'))))),
            make('tbody', {}, make('tr', { class: 'total' }, make('th', { scope: 'row' }, word('total')),
              years.map((year) => cell(year.total))),
              labels.map((label) => make('tr', {}, make('th', { scope: 'row' }, label),
                years.map((year) => cell(sourceOf(year, label))))),
              budget.change && make('tr', {}, make('th', { scope: 'row' }, word('change')),
                make('td', { class: 'number', colspan: Math.max(1, years.length) }, written(budget.change)))))));
        }

        // The path of an account: fund, 款, 項, 目.
        function accountFields(record, account) {
          const levels = account.levels ?? [];
          if (levels.length === 0) return formField(record, account.text, account.at);
          return make('ol', { class: 'path' },
            account.fund && make('li', {}, formField(record, account.fund, account.at)),
            levels.map((level) => make('li', {}, formField(record, levelName(level), level.at ?? account.at))));
        }

        const levelName = (level) => `${level.number}${level.level}${level.name ? ` ${level.name}` : ''}`;
        """#
}
