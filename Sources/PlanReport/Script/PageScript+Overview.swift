extension PageScript {
    /// All documents at a glance.
    static let overview = #"""
        // All documents at a glance, those first whose fields were read least as the form says.
        const fieldsOf = (entry) => entry.coverage.reduce((sum, count) => sum + count, 0);
        const declaredShare = (entry) => (fieldsOf(entry) > 0 ? entry.coverage[0] / fieldsOf(entry) : null);
        const sumOf = (read) => OVERVIEW.reduce((sum, entry) => sum + read(entry), 0);
        const findingCount = (entry) => entry.findings.reduce((sum, count) => sum + count, 0);

        function worstFirst(first, second) {
          return (declaredShare(first) ?? -1) - (declaredShare(second) ?? -1)
            || second.coverage[3] - first.coverage[3] || first.index - second.index;
        }

        function showOverview(main) {
          OVERVIEW.forEach((entry, index) => { entry.index = index; });
          const tiles = [['documents', OVERVIEW.length], ['sheets', sumOf((entry) => entry.sheets)],
            ['indicators', sumOf((entry) => entry.indicators)], ['figures', sumOf((entry) => entry.figures)],
            ['amounts', sumOf((entry) => entry.amounts)], ['findings', sumOf(findingCount)]];
          main.append(searchBox(''), make('dl', { class: 'tiles' }, tiles.map(([key, count]) =>
            make('div', {}, make('dt', {}, word(key)), make('dd', {}, grouped(count))))));
          main.append(make('h3', {}, word('howRead')), make('p', { class: 'hint' }, word('worstFirst')), barLegend());
          main.append(sortableTable({
            name: 'overview', caption: word('documents'), columns: overviewColumns(),
              rows: [...OVERVIEW].sort(worstFirst),
            press: (entry) => go({ view: 'evidence', doc: entry.index }),
          }));
        }

        function barLegend() {
          return make('ul', { class: 'legend' }, [0, 1, 2, 6].map((code) =>
            make('li', {}, make('span', { class: `piece read${code}` }, word(`read${code}`)), ' ',
              word(`readLong${code}`))));
        }

        function overviewColumns() {
          const count = (title, read) => ({ title: word(title), text: read, cell: (entry) => grouped(read(entry)),
            isNumber: true });
          return [
            { title: word('document'), text: documentName, cell: (entry) => [
              make('a', { href: addressOf({ view: 'evidence', doc: entry.index }) }, documentName(entry)),
              entry.title && make('span', { class: 'sub' }, entry.title)] },
            { title: word('municipality'), text: (entry) => entry.municipality ?? '' },
            { title: word('year'), text: (entry) => yearName(entry.year), sort: (entry) => entry.year?.year },
            { title: word('share'), isNumber: true, text: shareText, sort: declaredShare,
              cell: (entry) => make('span', { class: 'share' }, coverageBar(entry), make('span', {}, shareText(entry))) },
            ...['read0', 'read1', 'read2', 'read6'].map((title, position) =>
              count(title, (entry) => entry.coverage[position])),
            ...['sheets', 'indicators', 'amounts'].map((title) => count(title, (entry) => entry[title])),
            { title: word('findings'), text: findingCount, isNumber: true, cell: (entry) =>
              make('a', { href: addressOf({ view: 'findings', doc: entry.index }) }, grouped(findingCount(entry))) },
          ];
        }

        function shareText(entry) {
          const share = declaredShare(entry);
          return share === null ? word('noFields') : `${Math.floor(share * 1000) / 10}%`;
        }

        // A bar of four parts, in words for those who do not see it.
        function coverageBar(entry) {
          const all = fieldsOf(entry);
          const label = word('bar', ...entry.coverage);
          const bar = draw('svg', { class: 'coverage', viewBox: '0 0 100 10', preserveAspectRatio: 'none', role: 'img',
            'aria-label': label },
            draw('title', {}, label));
          let start = 0;
          entry.coverage.forEach((count, position) => {
            const width = all > 0 ? (count / all) * 100 : 0;
            if (width > 0) bar.append(draw('rect',
              { x: start, y: 0, width: Math.max(width, 0.6), height: 10, class: `part${position}` }));
            start += width;
          });
          return bar;
        }
        """#
}
