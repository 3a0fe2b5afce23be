extension PageStyle {
    /// On A4: no controls, everything at its full length.
    static let print = #"""
        @page { size: A4; margin: 14mm; }
        @media print {
          html { font-size: 9.5pt; }
          body { color: #000; }
          #views, .skip, .tools, .bar, .search, .more, button.csv, .hint, details:not([open]), p.aside, a.aside { display: none; }
          #banner { padding: 0 0 2mm; color: #000; background: none; border-bottom: 1pt solid #000; }
          main { max-width: none; padding: 0; }
          a, button.link { color: inherit; text-decoration: none; }
          button.sort { display: none; }
          .printed { display: inline; }
          .source, .record, .detail, .scroll { height: auto; min-height: 0; max-height: none; overflow: visible; border: 0; padding: 0; }
          .panes { grid-template-columns: 1fr 1fr; gap: 6mm; }
          .split { display: block; }
          .detail { position: static; break-inside: avoid-page; margin-top: 6mm; }
          .block:empty, .line.apart { display: none; }
          .read0, .read1, .read2, .read6, .tiles div, .badge, mark, svg, .verdict-line, thead th, table.form th {
            -webkit-print-color-adjust: exact; print-color-adjust: exact;
          }
          tr, .finding, svg, figure { break-inside: avoid; }
          h3, caption, figcaption, thead, thead tr { break-after: avoid; }
          .tiles { gap: 2mm; } .tiles div { flex: 1 1 20mm; padding: 1mm 2mm; }
          thead { display: table-header-group; }
          table.list { font-size: 8pt; }
          table.list th, table.list td { padding: 1mm 1.5mm; min-width: 0; }
          table.list tbody th { min-width: 0; }
          svg.coverage { width: 26mm; }
        }
        """#
}
