extension PageStyle {
    /// Tables, findings and charts.
    static let views = #"""
        table { border-collapse: collapse; }
        table.list { width: 100%; font-size: .93rem; }
        table.list caption { padding: .3rem 0; font-weight: 700; text-align: start; }
        table.list caption .hint { font-weight: 400; }
        table.list th, table.list td { padding: .35rem .5rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        table.list thead th { background: var(--faint); border-bottom: 2px solid var(--soft); white-space: nowrap; }
        table.list tbody th { font-weight: 400; min-width: 12rem; }
        table.list td { min-width: 3rem; }
        table.list tbody tr:hover { background: var(--accent-soft); }
        .number { font-variant-numeric: tabular-nums; }
        table.list .number { text-align: end; white-space: nowrap; }
        table.list .long { min-width: 6rem; text-align: start; white-space: normal; }
        button.sort { min-height: 0; padding: 0; border: 0; font-weight: 700; background: none; }
        th[aria-sort="ascending"] .sort::after { content: " ▲"; }
        th[aria-sort="descending"] .sort::after { content: " ▼"; }
        .foot { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; }
        .tiles { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1rem 0; }
        .tiles div { flex: 1 1 8rem; padding: .6rem 1rem; background: var(--faint); border-left: 4px solid var(--accent); }
        .tiles dt { font-size: .9rem; color: var(--soft); }
        .tiles dd { margin: 0; font-size: 1.6rem; font-weight: 700; line-height: 1.3; font-variant-numeric: tabular-nums; }
        .tiles .sub { display: block; font-weight: 400; line-height: 1.5; }
        .search { padding: .8rem 1rem; background: var(--faint); }
        .search .bar { margin: .2rem 0 0; }
        .search input { flex: 1 1 14rem; }
        .share { display: inline-flex; gap: .6rem; align-items: center; } .share span { min-width: 3.4rem; text-align: end; }
        svg.coverage { display: block; flex: none; width: 9rem; max-width: 100%; height: 1.1rem; border: 1px solid var(--soft); }
        .part0 { fill: var(--declared-strong); } .part1 { fill: #e09b2d; } .part2 { fill: #9c8ad6; } .part3 { fill: var(--unclaimed-strong); }
        .split { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.5rem; align-items: start; }
        .detail { position: sticky; top: .5rem; max-height: calc(100vh - 1rem); overflow-y: auto; padding: 0 1rem 1rem; border: 1px solid var(--line); border-radius: .3rem; }
        .detail:empty { display: none; }
        figure { margin: 0; }
        svg.chart { display: block; width: 100%; height: auto; }
        .chart text { font-size: 13px; fill: var(--ink); }
        .axes line { stroke: var(--line); }
        .axes text { fill: var(--soft); font-size: 12px; }
        .chart .actual polyline { fill: none; stroke: var(--accent); stroke-width: 2.5; }
        .chart .actual circle, .chart .actual rect { fill: var(--accent); }
        .chart .actual .label { fill: var(--accent); font-weight: 700; }
        .chart .target polyline { fill: none; stroke: #9a4a00; stroke-width: 2; stroke-dasharray: 7 5; }
        .chart .target path { fill: var(--paper); stroke: #9a4a00; stroke-width: 2; }
        .chart .target path.finalTarget { fill: #9a4a00; }
        .chart .target .label { fill: #8a4200; }
        .chart .label { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
        .chart .range { stroke: #9a4a00; stroke-width: 5; stroke-opacity: .35; }
        .chart .hatch { stroke: #2e7d4f; stroke-width: 2; stroke-opacity: .4; }
        .chart .met text { fill: #2e7d4f; font-size: 12px; }
        .chart .direction { font-weight: 700; }
        .verdict { font-weight: 700; white-space: nowrap; }
        .printed { display: none; }
        .verdict.reached { color: #1d6b3f; } .verdict.missed { color: #a3211a; } .verdict.pending { color: #7a4a00; } .verdict.unknown { color: var(--soft); }
        .verdict-line { padding: .4rem .8rem; background: var(--faint); }
        .source-nationalAndPrefectural { fill: #1f5fa8; } .source-national { fill: #2b7bba; } .source-prefectural { fill: #56a0c9; }
        .source-bonds { fill: #c46a2b; } .source-other { fill: #8b6fb3; } .source-general { fill: #3f8f6b; } .source-untold { fill: #8d959d; }
        .bars rect { stroke: var(--paper); stroke-width: 1.5; }
        .chart.bars .inside { fill: #fff; font-size: 12px; paint-order: stroke; stroke: rgb(0 0 0 / 45%); stroke-width: 2px; }
        .bars line.printed { display: inline; stroke: var(--ink); stroke-width: 3; }
        .chart.bars .told { fill: var(--soft); font-size: 12px; } .chart.bars .differs { fill: #a3211a; font-size: 12px; font-weight: 700; }
        .chart.differences .grown rect { fill: #1f5fa8; } .chart.differences .shrunk rect { fill: #b3541e; }
        .chart.differences .zero { stroke: var(--ink); stroke-width: 1.5; }
        figure.narrow { max-width: 60rem; }
        figure.narrow figcaption { font-weight: 700; }
        del { background: #fbdcd8; text-decoration: line-through; } ins { background: #d3ecdc; text-decoration: underline; }
        .swatch { width: .9em; height: .9em; vertical-align: -.1em; }
        .key { margin-inline-end: .4rem; white-space: nowrap; }
        .finding { padding: .5rem .9rem; margin: 0 0 .8rem; border: 1px solid var(--line); border-left: 6px solid var(--soft); border-radius: .2rem; }
        .finding p { margin: .2rem 0; }
        .finding.error { border-left-color: #a3211a; } .finding.warning { border-left-color: #b36b00; }
        .finding.note { border-left-color: #2b7bba; } .finding.repair { border-left-color: #6a51b8; }
        .badge { padding: .05rem .5rem; color: #fff; background: var(--soft); border-radius: .2rem; font-size: .85rem; }
        .error .badge { background: #a3211a; } .warning .badge { background: #8a5200; } .note .badge { background: #1f5fa8; } .repair .badge { background: #59439f; }
        .marked { margin: .4rem 0; padding: .4rem .6rem; background: var(--faint); white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; font-size: .92rem; }
        .marked .number { display: inline-block; min-width: 3rem; padding-inline-end: .8rem; color: var(--soft); text-align: end; user-select: none; }
        mark { color: inherit; background: var(--lit); }
        details summary { cursor: pointer; color: var(--accent); }
        dl dt { font-weight: 700; } dl dd { margin: 0 0 .4rem 1rem; }
        .path { display: inline-flex; flex-wrap: wrap; gap: 0 .4rem; margin: 0; padding: 0; list-style: none; }
        .path li + li::before { content: "›"; padding-inline-end: .4rem; color: var(--soft); }
        @media (max-width: 60rem) { .split { grid-template-columns: minmax(0, 1fr); } .detail { position: static; max-height: none; order: -1; } }
        @media (max-width: 40rem) {
          main { padding: 0 .8rem 1.5rem; }
          #banner { padding: .6rem .8rem; }
          #views ul { padding: 0 .2rem; }
          #views a { padding: .5rem .6rem; }
          table.cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          table.cards, table.cards tbody, table.cards tr, table.cards th, table.cards td, table.cards caption { display: block; }
          table.cards tr { margin: 0 0 .7rem; padding: .3rem .6rem; border: 1px solid var(--line); border-radius: .3rem; }
          table.cards tbody th, table.cards td { display: flex; gap: .8rem; justify-content: space-between; padding: .15rem 0; border: 0; text-align: end; white-space: normal; }
          table.cards tbody th { font-weight: 700; text-align: start; }
          table.cards td::before { content: attr(data-label); flex: none; color: var(--soft); }
          table.cards td:empty { display: none; }
          .choice { flex: 1 1 100%; max-width: none; }
        }
        """#
}
