extension PageScript {
    /// What changed between the plans of two years.
    static let changes = #"""
        // What changed between two sets of plans. The data name each sheet once, and say each kind of change in both
        // languages.
        addWords({
          changes: ['前の計画との比較', 'Changes'],
          was: ['前', 'Before'],
          now: ['今', 'Now'],
          whatChanged: ['変更', 'Change'],
          changedItem: ['対象', 'Of'],
          increase: ['増減', 'Difference'],
          topic: ['分類', 'About'],
          topic_sheet: ['シート', 'Sheets'],
          topic_indicator: ['指標と数値', 'Indicators and figures'],
          topic_money: ['金額', 'Money'],
          topic_text: ['文章', 'Texts'],
          matchedSheets: ['対応したシート', 'Sheets matched'],
          sheetMatches: ['シートの対応とその根拠', 'Which sheet is which, and why'],
          matchedBy: ['対応の根拠', 'Matched'],
          changeCount: ['変更の数', 'Changes'],
          newSheets: ['新規のシート', 'New sheets'],
          goneSheets: ['なくなったシート', 'Sheets gone'],
          revisedFigures: ['見直された数値', 'Figures revised'],
          reportedResults: ['目標に対する実績', 'Results against targets'],
          changedAmounts: ['金額の変更', 'Amounts changed'],
          changedTexts: ['文章の変更', 'Texts changed'],
          noChanges: ['変更は見つかりませんでした。', 'Nothing changed.'],
          changeNumber: ['変更 {0} 件', '{0} changes'],
          matchNumber: ['対応 {0} 組', '{0} pairs'],
          changesShown: ['新規・廃止を含む変更 {1} 件のうち {0} 件', '{0} of {1} changes, what is new or gone among them'],
          largest: ['事業費の増減が大きいもの（{0}）', 'The largest differences of totals ({0})'],
          wholeTotal: ['計', 'total'],
          onlyBefore: ['前の計画だけ', 'before alone'],
          onlyNow: ['今の計画だけ', 'now alone'],
          resultsTold: ['達成 {0}、未達成 {1}', '{0} reached, {1} not'],
        });
        const COMPARISON = (() => {
          const element = byId('comparison-data');
          if (!element) return null;
          const data = { changes: [], matches: [], sheets: [], ...JSON.parse(element.textContent) };
          data.reasons = new Map(data.reasons.map(([reason, ...words]) => [reason, words]));
          data.kinds = new Map(data.kinds.map(([kind, topic, ...words]) => [kind, { topic, words }]));
          return data;
        })();
        const TOPICS = ['sheet', 'indicator', 'money', 'text'];
        const topicOf = (change) => COMPARISON.kinds.get(change.kind).topic;
        const kindWords = (change) => inLanguage(COMPARISON.kinds.get(change.kind).words);
        const comparedSheet = (index) => (index === undefined || index === null ? null : COMPARISON.sheets[index]);
        const sheetsOfChange = (change) => [comparedSheet(change.old), comparedSheet(change.new)].filter(Boolean);

        // A sheet as a comparison names it.
        const comparedName = (sheet) => (sheet ? [sheet.code, sheet.title ?? word('untitled')].filter(Boolean).join(' ')
          : '');

        // The document of a sheet, where a side has several.
        function comparedDocument(sheet) {
          const isOld = sheet.doc < COMPARISON.oldCount;
          const count = isOld ? COMPARISON.oldCount : OVERVIEW.length - COMPARISON.oldCount;
          return count > 1 && OVERVIEW[sheet.doc] ? documentName(OVERVIEW[sheet.doc]) : '';
        }

        // A text that leads to where it stands.
        function comparedLink(sheet, at, text) {
          if (!sheet || !OVERVIEW[sheet.doc]) return make('span', {}, text);
          return make('a', { href: addressOf({ view: 'evidence', doc: sheet.doc, sheet: sheet.index,
            at: at?.slice(0, 2).join('-') }) }, text);
        }

        function showChanges(main) {
          if (!COMPARISON) {
            main.append(make('p', {}, word('none')));
            return;
          }
          const [bar, list] = [make('div', { class: 'bar' }), make('div')];
          main.append(make('p', { class: 'told' }, inLanguage(COMPARISON.summary)), changeTiles(), bar, list);
          const all = COMPARISON.changes;
          const set = (part) => { note(part); fillChanges(list); };
          const count = (read, value) => bracketed(grouped(all.filter((change) => read(change) === value).length));
          const kinds = [...COMPARISON.kinds.keys()].filter((kind) => all.some((change) => change.kind === kind));
          const departments = [...new Set(all.flatMap((change) =>
            sheetsOfChange(change).map((sheet) => sheet.department)))].filter(Boolean).sort(collator.compare);
          replace(bar,
            choice(word('topic'), [['', word('all')], ...TOPICS.map((topic) =>
              [topic, word(`topic_${topic}`) + count(topicOf, topic)])], place.topic, (topic) => set({ topic })),
            choice(word('whatChanged'), [['', word('all')], ...kinds.map((kind) =>
              [kind, `${word(`topic_${COMPARISON.kinds.get(kind).topic}`)}：${inLanguage(COMPARISON.kinds.get(kind).words)}`
                + count((change) => change.kind, kind)])], place.kind, (kind) => set({ kind })),
            departments.length > 0 && choice(word('department'), [['', word('all')],
              ...departments.map((one) => [one, one])], place.department, (department) => set({ department })),
            typed(word('contains'), place.words ?? '', (words) => set({ words })));
          fillChanges(list);
        }

        function changeTiles() {
          const count = (...kinds) => COMPARISON.changes.filter((change) => kinds.includes(change.kind)).length;
          const results = COMPARISON.changes.filter((change) => change.kind === 'resultReported');
          const judged = (isReached) => results.filter((change) => change.reached === isReached).length;
          const verdicts = judged(1) + judged(0) > 0
            && make('span', { class: 'sub' }, word('resultsTold', grouped(judged(1)), grouped(judged(0))));
          const tiles = [
            ['matchedSheets', grouped(COMPARISON.matches.length)], ['newSheets', grouped(count('sheetAdded', 'sheetSplit'))],
            ['goneSheets', grouped(count('sheetRemoved', 'sheetMerged'))],
            ['revisedFigures', grouped(count('targetRevised', 'baselineRewritten', 'actualRewritten', 'unitChanged'))],
            ['reportedResults', [grouped(results.length), verdicts]],
            ['changedAmounts', grouped(count('amountChanged', 'amountAdded', 'amountRemoved'))],
            ['changedTexts', grouped(count('textAdded', 'textRemoved', 'textChanged', 'textMoved'))],
          ];
          return make('dl', { class: 'tiles' }, tiles.map(([key, told]) =>
            make('div', {}, make('dt', {}, word(key)), make('dd', {}, told))));
        }

        function chosenChanges() {
          const words = folded(place.words ?? '');
          return COMPARISON.changes.filter((change) => (!place.topic || topicOf(change) === place.topic)
            && (!place.kind || change.kind === place.kind)
            && (!place.department || sheetsOfChange(change).some((sheet) => sheet.department === place.department))
            && (!words || folded([change.subject, change.was, change.now, change.period?.text,
              ...sheetsOfChange(change).flatMap((sheet) => [sheet.title, sheet.code, sheet.department])].join(' '))
              .includes(words)));
        }

        function fillChanges(list) {
          const chosen = chosenChanges();
          const told = COMPARISON.changes.length === 0 ? word('noChanges')
            : word('changesShown', grouped(chosen.length), grouped(COMPARISON.changes.length));
          tell(told);
          replace(list, make('p', {}, told), TOPICS.map((topic) => {
            const rows = chosen.filter((change) => topicOf(change) === topic);
            return rows.length > 0 && make('section', { class: 'topic' }, make('h3', {}, word(`topic_${topic}`)),
              topic === 'money' && differenceChart(rows),
              sortableTable({ name: `changes-${topic}`, caption: word('changeNumber', grouped(rows.length)),
                columns: changeColumns(topic), rows }));
          }), !place.topic && !place.kind && matchTable());
        }

        const subjectOf = (change) => change.subject ?? (topicOf(change) === 'money' ? word('wholeTotal') : '');

        // The sheet that a change is told of: one that went into another is the one that is gone.
        const sheetOfChange = (change) => comparedSheet(change.kind === 'sheetMerged' ? change.old
          : change.new ?? change.old);

        // Sheets that were renamed or moved say so in the columns of before and now.
        function changeColumns(topic) {
          const sheet = sheetOfChange;
          const difference = (change) => (change.difference === undefined ? ''
            : `${change.difference > 0 ? '+' : ''}${change.difference}`);
          const shownDifference = (change) => (change.difference === undefined ? ''
            : `${change.difference > 0 ? '+' : ''}${grouped(change.difference)}${change.unit ?? ''}`);
          const isFigures = ['indicator', 'money'].includes(topic);
          const columns = [
            { title: word('sheet'), text: (change) => comparedName(sheet(change)), cell: (change) => [
              make('span', {}, comparedName(sheet(change))), make('span', { class: 'sub' },
                [comparedDocument(sheet(change)), sheet(change).department].filter(Boolean).join('　'))] },
            topic !== 'sheet' && { title: word('changedItem'), text: subjectOf },
            isFigures
              && { title: word('year'), text: (change) => yearName(change.period), sort: yearOf },
            { title: word('whatChanged'), text: kindWords, cell: (change) => [kindWords(change),
              change.reached !== undefined && make('span', { class: 'sub' },
                verdictMark({ state: change.reached ? 'reached' : 'missed' }))] },
            { title: word('was'), isNumber: isFigures, text: (change) => wordsOfSide(change, 'was'), cell: (change) => sideCell(change, 'was') },
            { title: word('now'), isNumber: isFigures, text: (change) => wordsOfSide(change, 'now'), cell: (change) => sideCell(change, 'now') },
            isFigures && { title: word('increase'), isNumber: true, text: difference,
              cell: shownDifference, sort: (change) => change.difference },
            { title: word('unit'), isHidden: true, text: (change) => change.unit ?? '' },
            { title: word('document') + bracketed(word('was')), isHidden: true,
              text: (change) => documentOf(comparedSheet(change.old)) },
            { title: word('lineNumber') + bracketed(word('was')), isHidden: true, text: (change) => change.oldLine ?? '' },
            { title: word('document') + bracketed(word('now')), isHidden: true,
              text: (change) => documentOf(comparedSheet(change.new)) },
            { title: word('lineNumber') + bracketed(word('now')), isHidden: true, text: (change) => change.newLine ?? '' },
            { title: word('department'), isHidden: true, text: (change) => sheet(change).department ?? '' },
          ];
          return columns.filter(Boolean);
        }

        const documentOf = (sheet) => (sheet && OVERVIEW[sheet.doc] ? documentName(OVERVIEW[sheet.doc]) : '');

        // What a side says: of a whole sheet that only one side has, its name.
        function wordsOfSide(change, side) {
          if (change[side] !== undefined) return change[side];
          const own = side === 'was' ? 'sheetRemoved' : 'sheetAdded';
          if (change.kind === own) return comparedName(sheetsOfChange(change)[0]);
          return '';
        }

        function sideCell(change, side) {
          const text = wordsOfSide(change, side);
          const isOld = side === 'was';
          const [sheet, at] = isOld ? [comparedSheet(change.old), change.oldAt] : [comparedSheet(change.new), change.newAt];
          if (text === '') return make('span', { class: 'sub' }, '―');
          if (change.kind !== 'textChanged') return comparedLink(sheet, at, text);
          const parts = differingParts(change.was, change.now)[isOld ? 0 : 1];
          return make('span', {}, comparedLink(sheet, at, word(side)), '：', parts.map(([part, isOther]) =>
            (isOther ? make(isOld ? 'del' : 'ins', {}, part) : part)));
        }

        function matchTable() {
          const counts = new Map();
          for (const change of COMPARISON.changes) {
            const key = `${change.old} ${change.new}`;
            counts.set(key, (counts.get(key) ?? 0) + 1);
          }
          const words = folded(place.words ?? '');
          const rows = COMPARISON.matches.map(([reason, first, second]) => ({ reason, old: comparedSheet(first),
            new: comparedSheet(second), count: counts.get(`${first} ${second}`) ?? 0 }))
            .filter((row) => [row.old, row.new].some((sheet) =>
              (!place.department || sheet.department === place.department)
              && (!words || folded(comparedName(sheet)).includes(words))));
          const reasons = [...COMPARISON.reasons.keys()];
          const side = (key) => ({ title: word(key === 'old' ? 'was' : 'now'), text: (row) => comparedName(row[key]),
            cell: (row) => [comparedLink(row[key], null, comparedName(row[key])),
              make('span', { class: 'sub' }, [comparedDocument(row[key]), row[key].department].filter(Boolean)
                .join('　'))] });
          return rows.length > 0 && make('section', { class: 'topic' }, make('h3', {}, word('sheetMatches')),
            sortableTable({ name: 'matches', caption: word('matchNumber', grouped(rows.length)), rows, columns: [side('old'), side('new'),
              { title: word('matchedBy'), text: (row) => inLanguage(COMPARISON.reasons.get(row.reason)),
                sort: (row) => reasons.indexOf(row.reason) },
              { title: word('changeCount'), isNumber: true, text: (row) => row.count }] }));
        }
        """#
}
