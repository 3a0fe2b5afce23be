extension PageScript {
    /// The source beside the records.
    static let evidence = #"""
        // The text of a document beside its records: each lights the other up.
        addWords({
          sourceText: ['原文', 'Source'],
          record: ['記録', 'Record'],
          wholeDocument: ['文書全体', 'The document'],
          titleLabel: ['名称', 'Title'],
          file: ['ファイル', 'File'],
          outline: ['目次', 'Contents'],
          above: ['上位の政策・施策', 'Belongs to'],
          code: ['番号', 'Code'],
          heading: ['見出し', 'Heading'],
          department: ['所管', 'Department'],
          head: ['責任者', 'Head'],
          related: ['関連課', 'Takes part'],
          measures: ['所管する施策', 'Measures in charge'],
          relatedPlans: ['関連計画', 'Related plans'],
          goal: ['目標 {0}', 'goal {0}'],
          footnotes: ['注', 'Footnotes'],
          noHeading: ['（見出しなし）', '(no heading)'],
          unit: ['単位', 'Unit'],
          direction: ['望ましい方向', 'Direction'],
          up: ['多いほどよい', 'more is better'],
          down: ['少ないほどよい', 'less is better'],
          method: ['算式・取得方法', 'Method'],
          rationale: ['設定理由', 'Rationale'],
          drawn: ['図で見る', 'as a chart'],
          plainTable: ['その他の表', 'Other table'],
          budget: ['事業費', 'Budget'],
          account: ['会計・科目', 'Account'],
          total: ['計', 'Total'],
          change: ['増減', 'Change'],
          noYear: ['年度不明', 'year unknown'],
          previous: ['前のシート', 'Previous sheet'],
          next: ['次のシート', 'Next sheet'],
          legend: ['色の意味', 'What the tints mean'],
          evidenceHelp: ['原文の語か記録の項目を押すと、もう一方の対応する箇所に印が付きます。矢印キーで移り、Enter で照らし合わせます。',
            'Press a word of the source or a field of the record to light up the other. Arrow keys move, Enter looks up the other side.'],
          lineTold: ['{0} 行目「{1}」：{2}', 'line {0}, “{1}”: {2}'],
          notInRecord: ['{0}。記録の項目ではありません。', '{0}; no field of a record.'],
          findingsHere: ['このシートの指摘と修復', 'Findings and repairs of this sheet'],
          allFindings: ['{0} 件すべての指摘を見る', 'Show all {0} findings'],
          fieldLabel: ['項目', 'Field'],
          offset: ['位置（バイト）', 'Offset'],
          length: ['長さ（バイト）', 'Length'],
          inSource: ['原文', 'Source'],
          noSource: ['この文書は記録から読んだため、原文はありません。', 'This document was read from its record; its text is not at hand.'],
        });

        function showEvidence(main) {
          const record = documentAt(placeDocument() ?? 0);
          const chosen = record.sheets[Number(place.sheet)];
          const sheet = place.sheet === undefined || place.sheet === '' ? null : chosen ?? null;
          const formPane = make('div', { class: 'record', role: 'group', tabindex: 0, 'aria-label': word('record') });
          const view = { record, sheet, formPane, fields: [], stops: [] };
          view.source = sourcePane(record, (piece) => findField(view, piece, true),
            (piece) => findField(view, piece, false));
          main.append(evidenceBar(view), make('p', { class: 'hint' }, word('evidenceHelp')), legend(),
            make('div', { class: 'panes' }, make('section', { 'aria-label': word('sourceText') },
              make('h3', {}, word('sourceText')),
              record.text === '' && make('p', { class: 'hint' }, word('noSource')), view.source.pane),
              make('section', { 'aria-label': word('record') }, make('h3', {}, word('record')), formPane)));
          listenToFields(view);
          drawForm(view);
          const at = place.at?.split('-').map(Number);
          const start = at?.length === 2 && at.every(Number.isFinite) ? at : sheet?.at;
          if (start) view.source.light(at ? start : [start[0], 0], true);
          if (at) lightField(view, smallestField(view, start), true);
          toPrint.push(() => view.source.keepBetween(...stretchOf(record, sheet)));
        }

        // The stretch that a sheet was read from: up to the next sheet. Without a sheet, what stands before the first.
        function stretchOf(record, sheet) {
          const next = record.sheets[sheet ? sheet.index + 1 : 0];
          const [from, end] = sheet?.at ? [sheet.at[0], sheet.at[0] + sheet.at[1]] : [0, 0];
          return [from, Math.max(end, Math.min(next?.at?.[0] ?? byteCount(record), from + 100000))];
        }

        function evidenceBar(view) {
          const { record, sheet } = view;
          const sheets = [['', word('wholeDocument')],
            ...record.sheets.map((one) => [one.index, `${one.id}. ${sheetName(one)}`])];
          const index = sheet ? sheet.index : -1;
          const step = (to) => go({ view: 'evidence', doc: record.index, sheet: to < 0 ? '' : to });
          return make('div', { class: 'bar' },
            documentChoice(record.index, (value) => go({ view: 'evidence', doc: value }), false),
            choice(word('sheet'), sheets, sheet ? index : '',
              (value) => go({ view: 'evidence', doc: record.index, sheet: value })),
            button('◀ ' + word('previous'), () => step(index - 1), { disabled: index < 0 }),
            button(word('next') + ' ▶', () => step(index + 1), { disabled: index + 1 >= record.sheets.length }),
            csvButton('record', () => recordRows(view)));
        }

        // The record as it is taken out: what each field is, what it says, how it was read, and where it stands. The
        // cells of other tables have no place of their own.
        function recordRows(view) {
          const { record, sheet } = view;
          const heads = ['document', 'sheet', 'fieldLabel', 'text', 'howRead', 'lineNumber', 'offset', 'length'];
          const about = [documentName(record), sheet ? sheetName(sheet) : ''];
          const fields = view.fields.map((field) => [...about, labelOf(field), field.text,
            field.reading === null ? '' : word(`read${field.reading}`), lastAtMost(record.lines, field.at[0]) + 1,
              ...field.at.slice(0, 2)]);
          const cells = (sheet?.tables ?? [])
            .flatMap((table) => (table.rows ?? []).flatMap((row) => row.map((text, index) =>
            [...about, table.heads?.at(-1)?.[index] ?? word('plainTable'), text, '', '', '', ''])));
          return [heads.map((head) => word(head)), ...fields, ...cells];
        }

        // What a field is: the name of its table where that is a field, and the heads of its row.
        function labelOf(field) {
          const caption = field.closest('table').caption;
          const name = caption.querySelector('.field');
          const isHead = (cell) => cell.tagName === 'TH' || cell.className === 'year';
          const heads = [...field.closest('tr')?.children ?? []].filter(isHead).map((cell) => cell.textContent);
          if (heads.length === 0) return caption.firstChild.textContent;
          return [name?.text, ...heads].filter(Boolean).join(' ');
        }

        function legend() {
          return make('ul', { class: 'legend', 'aria-label': word('legend') }, [0, 1, 2, 6, 3].map((code) =>
            make('li', {}, make('span', { class: `piece read${code}` }, word(`read${code}`)), ' ',
              word(`readLong${code}`))));
        }

        function drawForm(view) {
          const { record, sheet, formPane } = view;
          const id = sheet ? sheet.id : undefined;
          const findings = record.findings.filter((finding) => finding.sheet === id);
          replace(formPane, sheet ? sheetForm(record, sheet) : documentForm(record),
            findings.length > 0 && make('div', { class: 'notes' },
            make('h4', {}, word('findingsHere')), make('ul', { class: 'plain' },
              findings.slice(0, 50).map((finding) => noteOf(record, finding))), findings.length > 50 && make('p', {},
              make('a', { href: addressOf({ view: 'findings', doc: record.index, sheet: id ?? '-' }) },
                word('allFindings', grouped(findings.length))))));
          view.stops = [...formPane.querySelectorAll('.field')];
          view.fields = view.stops.filter((field) => !field.closest('.notes'));
        }

        // A finding beside the record. A repair shows the source as it stands, and what was made of it.
        function noteOf(record, finding) {
          const source = finding.at && finding.at[1] > 0
            && textBetween(record, finding.at[0], finding.at[0] + Math.min(finding.at[1], 240));
          return make('li', { class: `finding ${finding.severity}` },
            make('strong', { class: 'badge' }, word(finding.severity)), ' ',
            formField(record, inLanguage([finding.ja, finding.en]), finding.at),
              hintOf(finding) && make('span', {}, ` ${hintOf(finding)}`),
            source && make('span', { class: 'quote' }, word('inSource') + '：',
              make('q', {}, source.replace(/\s+/g, ' '))));
        }

        // The smallest field of the form around a place, or the one that shares most with it.
        function smallestField(view, [from, length]) {
          const to = from + Math.max(1, length);
          const around = view.fields.filter((field) => field.at[0] < to
            && field.at[0] + field.at[1] > from);
          return around.sort((first, second) => first.at[1] - second.at[1])[0];
        }

        function lightField(view, field, isSought) {
          view.lit?.classList.remove('lit');
          view.lit = field;
          if (!field) return;
          field.classList.add('lit');
          if (isSought) bringIntoSight(view.formPane, field);
        }

        // From a piece of the source to the field that it became.
        function findField(view, piece, isPressed) {
          const at = [piece.from, piece.to - piece.from];
          let field = smallestField(view, at);
          if (!field && isPressed) {
            const sheet = sheetAt(view.record, piece.from) ?? null;
            if (sheet !== view.sheet) {
              go({ view: 'evidence', doc: view.record.index, sheet: sheet?.index ?? '', at: at.join('-') });
              return;
            }
          }
          if (piece.code < 3 && !piece.title) piece.title = readingTold(view.record, at, piece.code);
          lightField(view, field, isPressed);
          view.source.light(field && field.at[1] > 0 ? field.at : at, false);
          if (!isPressed) return;
          note({ at: at.join('-') });
          tellPlace(view, at, piece.code, field);
          if (field) showTip(view, field);
        }

        function tellPlace(view, [from, length], code, field) {
          const text = textBetween(view.record, from, from + Math.min(length, 120));
          const line = lastAtMost(view.record.lines, from) + 1;
          const reading = code === null || code === undefined ? '' : word(`read${code}`);
          tell(word('lineTold', line, text, field ? reading : word('notInRecord', reading)));
        }

        // How a place was read, and for one that was put right what was done.
        function readingTold(record, [from, length], code) {
          const repair = code !== 1 ? null
            : record.findings.find((finding) => finding.severity === 'repair' && finding.at
            && finding.at[0] < from + length && finding.at[0] + finding.at[1] > from);
          return [word(`readLong${code}`), repair && inLanguage([repair.ja, repair.en])].filter(Boolean).join(' – ');
        }

        function showTip(view, field) {
          field.closest('tr')?.classList.add('near');
          if (view.near && view.near !== field.closest('tr')) view.near.classList.remove('near');
          view.near = field.closest('tr');
        }

        // From a field to the source.
        function listenToFields(view) {
          const pane = view.formPane;
          const fieldOf = (event) => event.target.closest('.field');
          const look = (field, isSought) => {
            lightField(view, field, false);
            view.source.light(field.at, isSought);
            if (field.reading !== null && !field.title) field.title = readingTold(view.record, field.at, field.reading);
            if (!isSought) return;
            note({ at: field.at.slice(0, 2).join('-') });
            tellPlace(view, field.at, field.reading, field);
          };
          pane.addEventListener('click', (event) => { const field = fieldOf(event); if (field) look(field, true); });
          pane.addEventListener('mouseover',
            (event) => { const field = fieldOf(event); if (field) look(field, false); });
          pane.addEventListener('keydown', (event) => {
            const steps = { ArrowDown: 1, ArrowUp: -1 };
            const current = document.activeElement.closest?.('.field');
            if (event.key === 'Enter' && current) look(current, true);
            if (!(event.key in steps)) return;
            const next = current ? view.stops[view.stops.indexOf(current) + steps[event.key]] : view.stops[0];
            if (!next) return;
            event.preventDefault();
            next.focus();
            look(next, true);
          });
        }
        """#
}
