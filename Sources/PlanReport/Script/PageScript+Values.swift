extension PageScript {
    /// How names and figures are worded.
    static let values = #"""
        // How names and figures are worded.
        const KINDS = {
          goal: ['目標', 'goal'], statement: ['方針', 'statement'], policy: ['政策', 'policy'], measure: ['施策', 'measure'],
          project: ['事務事業', 'project'], table: ['表', 'table'],
        };
        const ROWS = {
          item: ['項目', 'item'], group: ['区分', 'group'], subtotal: ['小計', 'subtotal'], total: ['合計', 'total'],
          part: ['うち・再掲', 'part'], comparison: ['比較', 'comparison'],
        };
        const INDICATOR_KINDS = {
          target: ['数値目標', 'target'], outcome: ['成果指標', 'outcome'], activity: ['活動指標', 'activity'],
        };
        const ROLES = {
          baseline: ['基準値', 'baseline'], actual: ['実績', 'actual'], target: ['目標', 'target'],
          finalTarget: ['最終目標', 'final target'],
        };
        const BOUNDS = {
          atLeast: ['以上', 'or more'], atMost: ['以下', 'or less'], above: ['超', 'more than'], below: ['未満', 'less than'],
          about: ['約', 'about'],
        };

        const wordOf = (table, key) => (table[key] ? inLanguage(table[key]) : key ?? '');

        function sheetName(sheet) {
          const name = sheet.title ?? sheet.department ?? sheet.heading;
          const row = sheet.row && sheet.row !== 'item' ? `［${wordOf(ROWS, sheet.row)}］` : '';
          return [sheet.code, row, name ?? (sheet.lineage?.at(-1)?.title ?? word('untitled'))].filter(Boolean)
            .join(' ');
        }

        // The folders that all documents share say nothing: a document is named by what stands behind them.
        const sharedFolders = (() => {
          const folders = OVERVIEW.map((entry) => entry.path.split('/').slice(0, -1));
          const [first = []] = folders;
          const count = first.findIndex((folder, index) => folders.some((one) => one[index] !== folder));
          return folders.length < 2 ? 0 : (count < 0 ? first.length : count);
        })();
        const documentName = (entry) => entry.path.split('/').slice(sharedFolders).join('/');

        // A number with its digits in groups of three; what stands behind the point stays.
        function grouped(number) {
          if (number === null || number === undefined) return '';
          const [whole, rest] = String(number).split('.');
          const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
          return rest ? `${digits}.${rest}` : digits;
        }

        // The difference of two decimals, with no more digits than they have.
        function difference(first, second) {
          const places = Math.max(decimals(first), decimals(second));
          return Number((first - second).toFixed(Math.min(places, 12)));
        }

        const decimals = (number) => (String(number).split('.')[1] ?? '').length;

        // What a cell says, as it is written; the unit behind it where the cell does not name it.
        function written(value) {
          if (!value) return '';
          if (value.status === 'blank' || value.text === '') return word('blank');
          const text = value.text ?? '';
          return text;
        }

        function writtenWithUnit(value) {
          const text = written(value);
          const unit = value.unit ?? '';
          const last = unit.replace('%', '');
          const hasUnit = !unit || text.includes(unit) || (unit === '%' && /[％%]/.test(text))
            || (last && text.includes(last));
          return value.status || hasUnit ? text : `${text} ${unit}`;
        }

        const yearName = (period) => (period ? period.text : '');

        // Fiscal years by the era of their December, as documents count them: 2024 is 令和6年度, 2019 is 令和元年度.
        const ERAS = [[2019, '令和', 'R'], [1989, '平成', 'H'], [1926, '昭和', 'S']];

        function fiscalYearName(year) {
          const era = ERAS.find(([first]) => year >= first);
          if (language || !era) return language ? `FY${year}` : `${year}年度`;
          return `${era[1]}${year === era[0] ? '元' : year - era[0] + 1}年度`;
        }

        // The same in the room of an axis: `R6`.
        function shortYear(year) {
          const era = ERAS.find(([first]) => year >= first);
          return language || !era ? String(year) : `${era[2]}${year - era[0] + 1}`;
        }
        """#
}
