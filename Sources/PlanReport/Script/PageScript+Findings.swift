extension PageScript {
    /// The findings.
    static let findings = #"""
        // Findings, to be filtered; each with its line, what it means and what to do.
        addWords({
          severity: ['重大度', 'Severity'],
          codeLabel: ['種類', 'Code'],
          contains: ['文言', 'Words'],
          meaning: ['意味', 'What it means'],
          advice: ['対応', 'What to do'],
          example: ['例', 'Example'],
          explanation: ['説明と対応', 'What it means, and what to do'],
          meant: ['正しくは「{0}」と思われます。', 'Probably “{0}” is meant.'],
          line: ['{0} 行目', 'line {0}'],
          toEvidence: ['原文と記録で見る', 'Show in source and record'],
          findingsShown: ['{1} 件のうち {0} 件', '{0} of {1} findings'],
          message: ['内容', 'Message'],
          lineNumber: ['行', 'Line'],
          ofDocument: ['（文書全体）', '(the document)'],
        });
        const SEVERITIES = ['error', 'warning', 'note', 'repair'];
        const FINDINGS_AT_ONCE = 50;

        function showFindings(main) {
          const list = make('div', { class: 'findings' });
          const bar = make('div', { class: 'bar' });
          main.append(bar, list);
          const chosen = placeDocument();
          const all = [];
          eachDocument(chosen === null ? allIndexes() : [chosen], (record) => addAll(all, record.findings), () => {
            tell('');
            const set = (part) => { note(part); fillFindings(list, all); };
            const codes = [...new Set(all.map((finding) => finding.code))].sort();
            const counts = (read, value) => all.filter((finding) => read(finding) === value).length;
            replace(bar,
              documentChoice(chosen, (doc) => go({ ...place, doc, sheet: '' })),
              chosen !== null && choice(word('sheet'), [['', word('all')], ['-', word('ofDocument')],
                ...documentAt(chosen).sheets.map((sheet) => [sheet.id, `${sheet.id}. ${sheetName(sheet)}`])],
                  place.sheet, (sheet) => set({ sheet })),
              choice(word('severity'), [['', word('all')], ...SEVERITIES.map((one) =>
                [one, word(one) + bracketed(counts((finding) => finding.severity, one))])], place.severity,
                  (severity) => set({ severity })),
              choice(word('codeLabel'), [['', word('all')], ...codes.map((code) =>
                [code, code + bracketed(counts((finding) => finding.code, code))])], place.code,
                  (code) => set({ code })),
              typed(word('contains'), place.words ?? '', (words) => set({ words })));
            fillFindings(list, all);
          });
        }

        function chosenFindings(all) {
          const words = folded(place.words ?? '');
          return all.filter((finding) => (!place.severity || finding.severity === place.severity)
            && (!place.code || finding.code === place.code)
            && (!place.sheet || (finding.sheet ?? '-') === place.sheet)
            && (!words || folded(finding.ja + finding.en).includes(words)));
        }

        // A hint is what is meant instead, or a remark of its own.
        const hintOf = ({ hint, remark }) => (remark ? inLanguage(remark) : hint && word('meant', hint));
        const messageOf = (finding) => inLanguage([finding.ja, finding.en]);
        const sheetOf = (finding) => finding.document.sheets.find((sheet) => sheet.id === finding.sheet);

        function fillFindings(list, all) {
          const chosen = chosenFindings(all);
          const told = word('findingsShown', grouped(chosen.length), grouped(all.length));
          const cards = make('ol', { class: 'cards' });
          const more = make('p', { class: 'more' });
          let shown = 0;
          const add = () => {
            cards.append(...chosen.slice(shown, shown + FINDINGS_AT_ONCE).map(findingCard));
            shown = Math.min(shown + FINDINGS_AT_ONCE, chosen.length);
            const rest = chosen.length - shown;
            replace(more, rest > 0 && button(word('more', Math.min(rest, FINDINGS_AT_ONCE)), add));
          };
          add();
          toPrint.push(() => { while (shown < chosen.length) add(); });
          tell(told);
          replace(list, make('div', { class: 'foot' }, make('p', {}, told),
            csvButton('findings', () => findingRows(chosen))),
            chosen.length === 0 ? make('p', {}, word('none')) : cards, more);
        }

        const findingRows = (findings) => [
          [word('document'), word('sheet'), word('lineNumber'), word('severity'), word('codeLabel'), word('message'),
            word('advice')],
          ...findings.map((finding) => [documentName(finding.document),
            finding.sheet ? sheetName(sheetOf(finding) ?? {}) : '', finding.line,
            word(finding.severity), finding.code, messageOf(finding), inLanguage(CATALOGUE.get(finding.code).advice)]),
        ];

        function findingCard(finding) {
          const { document: record } = finding;
          const sheet = sheetOf(finding);
          const entry = CATALOGUE.get(finding.code);
          return make('li', { class: `finding ${finding.severity}` },
            make('p', { class: 'head' }, make('strong', { class: 'badge' }, word(finding.severity)), ' ',
              make('code', {}, finding.code), ' ',
              make('span', { class: 'sub' }, documentName(record),
                finding.line ? `　${word('line', finding.line)}` : '', sheet && `　${sheetName(sheet)}`)),
            make('p', { class: 'message' }, messageOf(finding), hintOf(finding) && ` ${hintOf(finding)}`),
            markedLine(finding),
            make('details', {}, make('summary', {}, word('explanation')), make('dl', {},
              make('dt', {}, word('meaning')), make('dd', {}, inLanguage(entry.meaning)),
              make('dt', {}, word('advice')), make('dd', {}, inLanguage(entry.advice)),
              make('dt', {}, word('example')), make('dd', {}, make('code', {}, entry.example)))),
            make('p', { class: 'aside' }, evidenceLink(record, sheet ?? (finding.at && sheetAt(record, finding.at[0])),
              finding.at, word('toEvidence'))));
        }

        // The line of a finding with its place marked; of a long line what stands around the place.
        function markedLine(finding) {
          const { document: record, at } = finding;
          if (!at) return null;
          mapBytes(record);
          if (byteCount(record) === 0) return null;
          const index = Math.max(0, lastAtMost(record.lines, at[0]));
          const end = record.lines[index + 1] ?? byteCount(record);
          const to = Math.min(end, at[0] + at[1]);
          const marked = textBetween(record, at[0], to).trimEnd();
          const before = textBetween(record, record.lines[index], at[0]);
          const behind = textBetween(record, at[0], end).slice(marked.length).trimEnd();
          const short = marked.length > 300 ? marked.slice(0, 300) + '…' : marked;
          return make('pre', { class: 'marked' }, make('span', { class: 'number' }, index + 1),
            before.length > 60 ? '…' + before.slice(-60) : before, short && make('mark', {}, short),
            behind.length > 100 ? behind.slice(0, 100) + '…' : behind);
        }
        """#
}
