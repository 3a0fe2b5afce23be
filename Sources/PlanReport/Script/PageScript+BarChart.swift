extension PageScript {
    /// Money as stacked bars.
    static let barChart = #"""
        // Money as stacked bars: a bar a year or a group, its sources side by side, the printed total as a line over
        // them.
        addWords({
          nationalAndPrefectural: ['国・県支出金', 'nation and prefecture'],
          national: ['国庫支出金', 'nation'],
          prefectural: ['県支出金', 'prefecture'],
          bonds: ['地方債', 'bonds'],
          other: ['その他', 'other'],
          general: ['一般財源', 'general revenue'],
          untold: ['財源の記載なし', 'sources not told'],
          printedTotal: ['記載の計', 'printed total'],
          sumDiffers: ['財源の計 {0} と {1} 違います', 'the sources add up to {0}, which differs by {1}'],
          sumAgrees: ['財源の計と一致', 'the sources add up to it'],
          noSources: ['財源の記載なし', 'no sources told'],
        });
        const SOURCE_KINDS = ['nationalAndPrefectural', 'national', 'prefectural', 'bonds', 'other', 'general',
          'untold'];

        // Bars of `{ name, parts: [{ kind, amount }], total, note }`.
        function barChart(title, bars, unit, most = 640) {
          const width = chartWidth(most);
          const [labelWidth, barHeight, gap] = [isNarrow() ? 104 : 138, 24, 26];
          const room = width - labelWidth - 20;
          const height = bars.length * (barHeight + gap) + 16;
          const longest = Math.max(1, ...bars.map((bar) => Math.max(bar.total ?? 0, partsSum(bar))));
          const x = (amount) => labelWidth + (Math.max(0, amount) / longest) * room;
          const id = `chart${drawnCharts += 1}`;
          const told = bars.map((bar) => `${bar.name} ${grouped(bar.total ?? partsSum(bar))} ${unit}`).join('、');
          return make('figure', {}, draw('svg', { class: 'chart bars', viewBox: `0 0 ${width} ${height}`, role: 'img',
            'aria-labelledby': `${id}-title ${id}-text` },
            draw('title', { id: `${id}-title` }, title), draw('desc', { id: `${id}-text` }, told),
            bars.map((bar, index) => stackedBar(bar, 8 + index * (barHeight + gap), { labelWidth, barHeight, x }))),
          make('figcaption', { class: 'legend' }, barKeys(bars),
            make('span', { class: 'key' }, '┃ ', word('printedTotal'))));
        }

        // Charts are drawn narrower on a phone, or their letters would be too small to read.
        const isNarrow = () => globalThis.innerWidth < 640;
        const chartWidth = (width) => (isNarrow() ? Math.min(width, 380) : width);

        // The end of a path, or the beginning of a name, in the room of so many wide letters.
        function fitting(text, room) {
          const name = text.split('/').at(-1);
          let width = 0;
          for (let index = 0; index < name.length; index += 1) {
            width += name.charCodeAt(index) < 0x80 ? 0.55 : 1;
            if (width > room) return name.slice(0, index) + '…';
          }
          return name;
        }

        const partsSum = (bar) => bar.parts.reduce((sum, part) => sum + Math.max(0, part.amount), 0);

        function stackedBar(bar, y, { labelWidth, barHeight, x }) {
          let start = 0;
          const parts = bar.parts.filter((part) => part.amount > 0).map((part) => {
            const [from, to] = [x(start), x(start + part.amount)];
            start += part.amount;
            const label = grouped(part.amount);
            return draw('g', { class: `source-${part.kind}` }, draw('rect',
              { x: from, y, width: Math.max(0.5, to - from), height: barHeight },
              draw('title', {}, `${word(part.kind)} ${label}`)),
              to - from > label.length * 8 + 6 && draw('text',
                { x: (from + to) / 2, y: y + 16, 'text-anchor': 'middle', class: 'inside' }, label));
          });
          const end = x(bar.total ?? start);
          return draw('g', {}, draw('text', { x: labelWidth - 8, y: y + 17, 'text-anchor': 'end' },
            draw('title', {}, bar.name), fitting(bar.name, isNarrow() ? 6.5 : 9)), parts,
            bar.total !== undefined && bar.total !== null
              && draw('line', { x1: end, x2: end, y1: y - 4, y2: y + barHeight + 4, class: 'printed' }),
            draw('text', { x: labelWidth, y: y + barHeight + 15, class: bar.differs ? 'differs' : 'told' },
              bar.note ?? ''));
        }

        function barKeys(bars) {
          const kinds = SOURCE_KINDS.filter((kind) =>
            bars.some((bar) => bar.parts.some((part) => part.kind === kind && part.amount > 0)));
          return kinds.map((kind) => make('span', { class: 'key' },
            draw('svg', { class: `swatch source-${kind}`, viewBox: '0 0 12 12', 'aria-hidden': 'true' },
            draw('rect', { width: 12, height: 12 })), ' ', word(kind)));
        }
        """#
}
