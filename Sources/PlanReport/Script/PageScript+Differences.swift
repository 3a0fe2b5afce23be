extension PageScript {
    /// What differs in a text, and money that grew or shrank.
    static let differences = #"""
        // The parts of two texts, each `[text, isOther]`: what stands in one of them alone is another. Longer texts
        // are compared between what they begin and end with alike.
        const MOST_COMPARED = 600;

        function differingParts(before, after) {
          const [first, second] = [[...before], [...after]];
          let start = 0;
          while (start < first.length && first[start] === second[start]) start += 1;
          let end = 0;
          while (end < Math.min(first.length, second.length) - start
            && first[first.length - 1 - end] === second[second.length - 1 - end]) end += 1;
          const [one, other] = [first.slice(start, first.length - end), second.slice(start, second.length - end)];
          const middle = one.length * other.length === 0 || Math.max(one.length, other.length) > MOST_COMPARED
            ? [[[one.join(''), true]], [[other.join(''), true]]] : commonParts(one, other);
          return middle.map((parts, side) => {
            const letters = side === 0 ? first : second;
            return [[letters.slice(0, start).join(''), false], ...parts,
              [letters.slice(letters.length - end).join(''), false]].filter(([text]) => text !== '');
          });
        }

        // By the longest run of letters that both have in their order. A single letter in common between two that
        // differ tells nothing.
        function commonParts(first, second) {
          const width = second.length + 1;
          const longest = new Uint16Array((first.length + 1) * width);
          for (let one = first.length - 1; one >= 0; one -= 1) {
            for (let other = second.length - 1; other >= 0; other -= 1) {
              longest[one * width + other] = first[one] === second[other] ? longest[(one + 1) * width + other + 1] + 1
                : Math.max(longest[(one + 1) * width + other], longest[one * width + other + 1]);
            }
          }
          const steps = [];
          let [one, other] = [0, 0];
          while (one < first.length || other < second.length) {
            if (first[one] !== undefined && first[one] === second[other]) {
              steps.push([first[one], second[other], false]);
              one += 1;
              other += 1;
            } else if (other >= second.length || (one < first.length
              && longest[(one + 1) * width + other] >= longest[one * width + other + 1])) {
              steps.push([first[one], '', true]);
              one += 1;
            } else {
              steps.push(['', second[other], true]);
              other += 1;
            }
          }
          steps.forEach((step, index) => {
            if (!step[2] && index > 0 && steps[index - 1][2] && steps[index + 1]?.[2] && step[0].length > 0) step[2] = true;
          });
          return [0, 1].map((side) => {
            const parts = [];
            for (const step of steps) {
              if (parts.at(-1)?.[1] === step[2]) parts.at(-1)[0] += step[side];
              else parts.push([step[side], step[2]]);
            }
            return parts;
          });
        }

        // Totals that grew or shrank the most, as bars to both sides of a line.
        const YEN = { 円: 1, 千円: 1e3, 万円: 1e4, 百万円: 1e6, 億円: 1e8 };
        const MOST_BARS = 12;

        function differenceChart(changes) {
          const all = changes.filter((change) => change.subject === undefined && change.difference && YEN[change.unit]);
          if (all.length < 2) return null;
          const rows = all.map((change) => {
            const sheet = sheetOfChange(change);
            return { name: comparedName(sheet) || comparedDocument(sheet),
              amount: rounded((change.difference * YEN[change.unit]) / 1000) };
          }).sort((first, second) => Math.abs(second.amount) - Math.abs(first.amount)).slice(0, MOST_BARS);
          const [width, labels, bar, gap] = [chartWidth(720), isNarrow() ? 120 : 220, 20, 10];
          const height = rows.length * (bar + gap) + 12;
          const most = Math.max(...rows.map((row) => Math.abs(row.amount)));
          const [least, greatest] = [Math.min(0, ...rows.map((row) => row.amount)),
            Math.max(0, ...rows.map((row) => row.amount))];
          const side = isNarrow() ? 70 : 96;
          const room = width - labels - 2 * side;
          const x = (amount) => labels + side + ((amount - least) / (greatest - least || most)) * room;
          const told = (row) => `${row.amount > 0 ? '+' : '−'}${grouped(Math.abs(row.amount))}`;
          const id = `chart${drawnCharts += 1}`;
          const title = word('largest', word('thousandYen'));
          return make('figure', { class: 'narrow' }, make('figcaption', {}, title),
            draw('svg', { class: 'chart differences', viewBox: `0 0 ${width} ${height}`, role: 'img',
              'aria-labelledby': `${id}-title ${id}-text` }, draw('title', { id: `${id}-title` }, title),
            draw('desc', { id: `${id}-text` }, rows.map((row) => `${row.name} ${told(row)}`).join('、')),
            rows.map((row, index) => {
              const y = 6 + index * (bar + gap);
              const [from, to] = [Math.min(x(0), x(row.amount)), Math.max(x(0), x(row.amount))];
              const isMore = row.amount > 0;
              return draw('g', { class: isMore ? 'grown' : 'shrunk' },
                draw('text', { x: labels - 8, y: y + 15, 'text-anchor': 'end' }, draw('title', {}, row.name),
                  fitting(row.name, isNarrow() ? 8 : 16)),
                draw('rect', { x: from, y, width: Math.max(1, to - from), height: bar }),
                draw('text', { x: isMore ? to + 5 : from - 5, y: y + 15, 'text-anchor': isMore ? 'start' : 'end' },
                  told(row)));
            }), draw('line', { x1: x(0), x2: x(0), y1: 0, y2: height, class: 'zero' })));
        }
        """#
}
