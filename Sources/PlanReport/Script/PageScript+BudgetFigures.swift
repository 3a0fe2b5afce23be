extension PageScript {
    /// What money adds up to.
    static let budgetFigures = #"""
        // What the money of some sheets adds up to.
        addWords({
          thousandYen: ['千円', 'thousand yen'],
          asPrinted: ['単位の記載なし', 'no unit told'],
        });

        // The sheets with money of a document.
        function moneyOf(record) {
          return record.sheets.filter((sheet) => sheet.budget?.years?.length > 0)
            .map((sheet) => ({ record, sheet, budget: sheet.budget }));
        }

        // Items alone add up to the total of a document; all other rows are sums, parts or comparisons of them.
        const isItem = ({ sheet }) => !sheet.row || sheet.row === 'item';

        // What a year is called: its number where it has one, so that notations of one year come together.
        const yearKey = (period) => (period?.year === undefined ? period?.text ?? '' : String(period.year));

        function yearsOf(rows) {
          const years = new Map();
          for (const { budget } of rows) {
            for (const { period } of budget.years) {
              const name = period?.year === undefined ? yearName(period) || word('noYear')
                : fiscalYearName(period.year);
              years.set(yearKey(period), name);
            }
          }
          return [...years].sort((first, second) => compare(first[0], second[0]));
        }

        // Amounts are added in thousands of yen; where no unit is told at all, as they are printed.
        function measureOf(rows) {
          const isMoney = rows.some(({ budget }) => budget.years.some((year) => year.total.base !== undefined));
          return {
            unit: isMoney ? word('thousandYen') : word('asPrinted'),
            read: (value) => (isMoney ? (value?.base === undefined ? null : value.base / 1000) : value?.amount ?? null),
          };
        }

        const yearOfBudget = (row, key) => row.budget.years.find((year) => yearKey(year.period) === key);

        function totalOf(rows, key, measure) {
          let [sum, count] = [0, 0];
          for (const row of rows) {
            const amount = measure.read(yearOfBudget(row, key)?.total);
            if (amount === null) continue;
            sum += amount;
            count += 1;
          }
          return count > 0 ? rounded(sum) : null;
        }

        const rounded = (number) => Number(number.toFixed(6));

        // The sources of a year as parts of a bar; what no source accounts for is a part of its own.
        function partsOf(rows, key, measure) {
          const sums = new Map();
          const add = (kind, amount) => sums.set(kind, rounded((sums.get(kind) ?? 0) + amount));
          for (const row of rows) {
            const year = yearOfBudget(row, key);
            if (!year) continue;
            const sources = (year.sources ?? []).map((source) => [source.kind, measure.read(source)])
              .filter(([, amount]) => amount !== null);
            sources.forEach(([kind, amount]) => add(kind, amount));
            const total = measure.read(year.total);
            if (sources.length === 0 && total !== null) add('untold', total);
          }
          return SOURCE_KINDS.filter((kind) => sums.has(kind)).map((kind) => ({ kind, amount: sums.get(kind) }));
        }

        // A bar with what its total is told against.
        function budgetBar(name, rows, key, measure) {
          const [parts, total] = [partsOf(rows, key, measure), totalOf(rows, key, measure)];
          const told = parts.filter((part) => part.kind !== 'untold');
          const sum = rounded(parts.reduce((all, part) => all + part.amount, 0));
          const differs = told.length > 0 && total !== null && sum !== total;
          const verdict = told.length === 0 ? word('noSources') : differs
            ? word('sumDiffers', grouped(sum), grouped(Math.abs(difference(sum, total)))) : word('sumAgrees');
          return { name, parts, total, differs,
            note: total === null ? '' : `${word('printedTotal')} ${grouped(total)}` + bracketed(verdict) };
        }

        // The 款 of an account, or its fund where it has none.
        function chapterOf(row) {
          const { account } = row.budget;
          const level = account?.levels?.[0];
          if (level) return levelName(level);
          return account?.fund ?? (row.sheet.lineage?.at(-1)?.title || null);
        }
        """#
}
