extension PageScript {
    /// An indicator over the years.
    static let lineChart = #"""
        // An indicator over the years, drawn as lines: actuals whole, targets dashed, the side of the last target that
        // meets it hatched. Each point bears what the document says.
        addWords({
          chartTitle: ['「{0}」の推移', '“{0}” over the years'],
          meetsHere: ['目標を満たす範囲', 'meets the target'],
          directionUnknown: ['望ましい方向は記載からは分かりません', 'the document does not tell which way is better'],
        });
        const CHART = { width: 540, height: 300, left: 64, right: 24, top: 40, bottom: 62 };
        let drawnCharts = 0;

        // The years of the figures as places from left to right; figures without a year stand before them, targets
        // behind.
        function slotsOf(figures) {
          const years = [...new Set(figures.map(yearOf).filter((year) => year !== null))]
            .sort((first, second) => first - second);
          const undated = (key) => figures.filter((figure) => slotOf(figure) === key).slice(0, 1)
            .map((figure) => [key, figure.label || word('noYear')]);
          // Years are as far apart as they are, unless they are centuries.
          const [first, last] = [years[0], years.at(-1)];
          const isEven = years.length > 0 && last - first <= 30;
          const shown = isEven ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : years;
          return [...undated('before'), ...shown.map((year) => [year, shortYear(year)]), ...undated('after')];
        }

        const slotOf = (figure) => yearOf(figure) ?? (isTarget(figure) ? 'after' : 'before');

        // Round numbers around some amounts.
        function ticksFor(low, high) {
          const span = high - low || Math.abs(high) || 1;
          const power = 10 ** Math.floor(Math.log10(span / 4));
          const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => span / one <= 5);
          const first = Math.floor(low / step) * step;
          const ticks = [];
          for (let index = 0; index < 12
            && first + (index - 1) * step < high; index += 1) ticks.push(Number((first + index * step)
            .toPrecision(12)));
          return ticks;
        }

        function lineChart(indicator) {
          CHART.width = chartWidth(540);
          // What the hatching means stands below the other keys where there is no room beside them.
          [CHART.height, CHART.bottom] = isNarrow() ? [322, 84] : [300, 62];
          const figures = (indicator.observations ?? []).filter(isFigureOf);
          const slots = slotsOf(figures);
          const amounts = figures.flatMap((figure) =>
            (figure.upper === undefined ? [figure.amount] : [figure.amount, figure.upper]));
          const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
          // Room on both sides: for the labels of points, and for the side on which a target is met.
          const margin = (high - low || Math.abs(high) || 1) * 0.15;
          const ticks = ticksFor(low >= 0 && low < (high - low) * 2 ? 0
            : low - (low >= 0 ? Math.min(margin, low) : margin), high + margin);
          const { width, height, left, right, top, bottom } = CHART;
          const inner = { width: width - left - right, height: height - top - bottom };
          const scale = {
            x: (figure) => left + inner.width * ((slots.findIndex(([key]) =>
              key === slotOf(figure)) + 0.5) / slots.length),
            y: (amount) => top + inner.height * (1 - (amount - ticks[0]) / (ticks.at(-1) - ticks[0])),
          };
          const title = word('chartTitle', indicator.name);
          const id = `chart${drawnCharts += 1}`;
          return draw('svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img',
            'aria-labelledby': `${id}-title ${id}-text` },
            draw('title', { id: `${id}-title` }, title),
              draw('desc', { id: `${id}-text` }, verdictWords(verdictOf(indicator))),
            hatchPattern(id), chartAxes(indicator, slots, ticks, scale), metZone(indicator, figures, ticks, scale, id),
            chartLine(figures.filter((figure) => !isTarget(figure)), 'actual', scale, -1),
            chartLine(figures.filter(isTarget), 'target', scale, 1), chartLegend(figures));
        }

        function hatchPattern(id) {
          return draw('defs', {}, draw('pattern', { id: `${id}-hatch`, width: 8, height: 8,
            patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
            draw('line', { x1: 0, y1: 0, x2: 0, y2: 8, class: 'hatch' })));
        }

        function chartAxes(indicator, slots, ticks, scale) {
          const { width, height, left, right, top, bottom } = CHART;
          const step = Math.ceil(slots.length / 10);
          const direction = indicator.direction
            ? `${indicator.direction === 'up' ? '↑' : '↓'} ${word(indicator.direction)}` : word('directionUnknown');
          return draw('g', { class: 'axes' },
            ticks.map((tick) => [draw('line', { x1: left, x2: width - right, y1: scale.y(tick), y2: scale.y(tick) }),
              draw('text', { x: left - 8, y: scale.y(tick) + 4, 'text-anchor': 'end' }, grouped(tick))]),
            slots.map(([, name], index) => index % step === 0
              && draw('text', { 'text-anchor': 'middle', y: height - bottom + 20,
              x: left + (width - left - right) * ((index + 0.5) / slots.length) }, String(name).slice(0, 10))),
            draw('text', { x: left - 8, y: top - 18, 'text-anchor': 'end', class: 'unit' }, indicator.unit ?? ''),
            draw('text', { x: width - right, y: top - 18, 'text-anchor': 'end', class: 'direction' }, direction));
        }

        // The side of the last target on which it is met.
        function metZone(indicator, figures, ticks, scale, id) {
          const target = verdictOf(indicator).target;
          if (!target || !figures.includes(target)) return null;
          const isUp = target.bound === 'atLeast' || target.bound === 'above'
            || (!['atMost', 'below'].includes(target.bound) && indicator.direction === 'up');
          const isDown = target.bound === 'atMost' || target.bound === 'below' || indicator.direction === 'down';
          if (target.upper === undefined && !isUp && !isDown) return null;
          const [high, low] = target.upper !== undefined ? [target.upper, target.amount] : isUp
            ? [ticks.at(-1), target.amount] : [target.amount, ticks[0]];
          const { width, left, right } = CHART;
          return draw('g', { class: 'met' }, draw('rect', { x: left, width: width - left - right, y: scale.y(high),
            height: Math.max(0, scale.y(low) - scale.y(high)), fill: `url(#${id}-hatch)` }));
        }

        // A line through the figures of a kind, one for each group that they count.
        function chartLine(figures, kind, scale, side) {
          const groups = new Map();
          for (const figure of figures) groups.set(groupOf(figure), [...(groups.get(groupOf(figure)) ?? []), figure]);
          return draw('g', { class: kind }, [...groups.values()].map((group) => {
            const points = group.map((figure) => ({ figure, x: scale.x(figure), y: scale.y(figure.amount) }))
              .sort((first, second) => first.x - second.x);
            return [points.length > 1 && draw('polyline', { points: points.map(({ x, y }) => `${x},${y}`).join(' ') }),
              points.map((point) => chartPoint(point, kind, scale, side))];
          }));
        }

        function chartPoint({ figure, x, y }, kind, scale, side) {
          const label = writtenWithUnit(figure).replace(/\s+/g, ' ');
          const isHigh = y < CHART.top + 16;
          const range = figure.upper === undefined ? null
            : draw('line', { x1: x, x2: x, y1: y, y2: scale.y(figure.upper), class: 'range' });
          const mark = kind === 'target' ? draw('path', { d: `M${x} ${y - 7}l7 7l-7 7l-7 -7z`, class: figure.role })
            : figure.role === 'baseline' ? draw('rect',
              { x: x - 5, y: y - 5, width: 10, height: 10, class: 'baseline' })
            : draw('circle', { cx: x, cy: y, r: 5 });
          return draw('g', {}, draw('title', {}, `${wordOf(ROLES, figure.role)} ${yearName(figure.period)} ${label}`),
            range, mark,
            draw('text', { x, y: side < 0 || isHigh ? y + (isHigh ? 22 : -11) : y + 22, 'text-anchor': 'middle',
              class: 'label' },
              label.length > 14 ? label.slice(0, 13) + '…' : label));
        }

        function chartLegend(figures) {
          const last = CHART.height - 14;
          const y = isNarrow() ? last - 22 : last;
          const roles = ['baseline', 'actual', 'target', 'finalTarget']
            .filter((role) => figures.some((figure) => figure.role === role));
          let x = CHART.left;
          const marks = { baseline: () => draw('rect', { x, y: y - 9, width: 10, height: 10, class: 'baseline' }),
            actual: () => draw('circle', { cx: x + 5, cy: y - 4, r: 5 }) };
          return draw('g', { class: 'keys' }, roles.map((role) => {
            const mark = marks[role]?.() ?? draw('path', { d: `M${x + 5} ${y - 11}l7 7l-7 7l-7 -7z`, class: role });
            const name = wordOf(ROLES, role);
            const entry = draw('g', { class: role === 'actual' || role === 'baseline' ? 'actual' : 'target' }, mark,
              draw('text', { x: x + 18, y }, name));
            x += 44 + name.length * (language ? 8 : 14);
            return entry;
          }), draw('g', { class: 'met' }, draw('text', isNarrow() ? { x: CHART.left, y: last }
            : { x: CHART.width - CHART.right, y, 'text-anchor': 'end' }, '▨ ' + word('meetsHere'))));
        }
        """#
}
