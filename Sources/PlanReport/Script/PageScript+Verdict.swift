extension PageScript {
    /// Whether an indicator has reached its target.
    static let verdict = #"""
        // Whether an indicator has reached its target, told in words. Nothing is judged that the document does not
        // tell.
        addWords({
          reached: ['達成', 'reached'],
          missed: ['未達成', 'not reached'],
          pending: ['未到達', 'not yet reached'],
          unknown: ['判定なし', 'not judged'],
          noActual: ['実績の数値がありません。', 'There is no actual figure.'],
          noTarget: ['目標の数値がありません。', 'There is no target figure.'],
          noDirection: ['どちらがよいかが文書から分からず、実績 {0} と目標 {1} は異なります。',
            'The document does not tell which way is better, and the actual {0} is not the target {1}.'],
          otherUnits: ['実績 {0} と目標 {1} の単位が異なります。', 'The actual {0} and the target {1} differ in unit.'],
          reachedLong: ['{2}の実績 {0} は、{3}の目標 {1} に達しています。', 'The actual {0} of {2} reaches the target {1} of {3}.'],
          missedLong: ['{2}の実績 {0} は、{3}の目標 {1} に達していません（差 {4}）。',
            'The actual {0} of {2} does not reach the target {1} of {3}; {4} are missing.'],
          pendingLong: ['{2}の実績 {0} は、{3}の目標 {1} にまだ達していません（差 {4}）。目標年度はこれからです。',
            'The actual {0} of {2} does not yet reach the target {1} of {3}; {4} are missing, and the year of the target lies ahead.'],
          undatedLong: ['{2}の実績 {0} は、{3}の目標 {1} に達していません（差 {4}）。年度が分からないため、期限を過ぎたかは判定しません。',
            'The actual {0} of {2} does not reach the target {1} of {3}; {4} are missing. Without both years nobody can say whether it is late.'],
          someYear: ['年度不明', 'an unknown year'],
        });
        const SIGNS = { reached: '●', missed: '▲', pending: '◇', unknown: '－' };

        const isTarget = (figure) => figure.role === 'target' || figure.role === 'finalTarget';
        const isFigureOf = (figure) => figure.amount !== undefined;
        const yearOf = (figure) => figure.period?.year ?? null;
        const groupOf = (figure) => (figure.qualifiers ?? []).join(' ');

        function latest(figures) {
          return figures.reduce((last, figure) => (last === undefined || (yearOf(figure) ?? -1) >= (yearOf(last) ?? -1)
            ? figure : last), undefined);
        }

        // The target that an actual is measured by: that of its year, else the next one, else the last.
        function targetFor(actual, figures) {
          const targets = figures.filter((figure) => isTarget(figure) && isFigureOf(figure));
          const alike = targets.filter((figure) => groupOf(figure) === groupOf(actual));
          const among = alike.length > 0 ? alike : targets;
          const year = yearOf(actual);
          if (year !== null) {
            const same = among.find((figure) => yearOf(figure) === year);
            if (same) return same;
            const ahead = among.filter((figure) => yearOf(figure) !== null && yearOf(figure) > year)
              .sort((first, second) => yearOf(first) - yearOf(second))[0];
            if (ahead) return ahead;
          }
          return latest(among);
        }

        // Whether an amount is what a target asks for; null where nothing tells.
        function meets(amount, target, direction) {
          if (target.upper !== undefined) {
            return amount >= target.amount && (target.upperBound === 'below' ? amount < target.upper
              : amount <= target.upper);
          }
          switch (target.bound) {
            case 'atLeast': return amount >= target.amount;
            case 'above': return amount > target.amount;
            case 'atMost': return amount <= target.amount;
            case 'below': return amount < target.amount;
            default: break;
          }
          if (direction === 'up') return amount >= target.amount;
          if (direction === 'down') return amount <= target.amount;
          return amount === target.amount ? true : null;
        }

        function verdictOf(indicator) {
          if (indicator.verdict) return indicator.verdict;
          indicator.verdict = judge(indicator);
          return indicator.verdict;
        }

        function judge(indicator) {
          const figures = indicator.observations ?? [];
          const actual = latest(figures.filter((figure) => figure.role === 'actual' && isFigureOf(figure)));
          const target = actual ? targetFor(actual, figures)
            : latest(figures.filter((figure) => isTarget(figure) && isFigureOf(figure)));
          const verdict = { state: 'unknown', actual, target };
          if (!actual) return { ...verdict, key: 'noActual', words: [] };
          if (!target) return { ...verdict, key: 'noTarget', words: [] };
          const words = [writtenWithUnit(actual), writtenWithUnit(target)];
          const isOther = actual.unit && target.unit && actual.unit !== target.unit;
          if (isOther && (actual.base === undefined || target.base === undefined)) return { ...verdict,
            key: 'otherUnits', words };
          const scaled = isOther ? { ...target, amount: target.base, upper: undefined } : target;
          const amount = isOther ? actual.base : actual.amount;
          const isMet = meets(amount, scaled, indicator.direction);
          if (isMet === null) return { ...verdict, key: 'noDirection', words };
          const isDated = yearOf(target) !== null && yearOf(actual) !== null;
          const isDue = isDated && yearOf(target) <= yearOf(actual);
          const state = isMet ? 'reached' : isDue ? 'missed' : 'pending';
          const key = state === 'pending' && !isDated ? 'undatedLong' : `${state}Long`;
          const missing = grouped(Math.abs(difference(amount,
            scaled.upper !== undefined && amount > scaled.upper ? scaled.upper : scaled.amount)));
          return { ...verdict, state, key, words, missing };
        }

        function verdictWords({ key, words, actual, target, missing }) {
          const year = (figure) => yearName(figure?.period) || word('someYear');
          return word(key, ...words, year(actual), year(target), missing);
        }

        // A mark with its word: the colour tells nothing that they do not.
        function verdictMark(verdict) {
          return make('span', { class: `verdict ${verdict.state}` },
            make('span', { 'aria-hidden': 'true' }, SIGNS[verdict.state] + ' '), word(verdict.state));
        }
        """#
}
