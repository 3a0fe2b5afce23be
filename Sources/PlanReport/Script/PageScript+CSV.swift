extension PageScript {
    /// What is shown, as comma-separated values.
    static let csv = #"""
        // Whatever is shown as a table can be taken out as comma-separated values (RFC 4180), with the mark by which
        // spreadsheets know UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe before it;
        // figures stay as they are.
        const isFigure = (text) => /^[+-]?[\d,]*\.?\d+$/.test(text);

        function csvCell(cell) {
          let text = cell === null || cell === undefined ? '' : String(cell);
          if (/^[=+\-@\t\r]/.test(text) && !isFigure(text)) text = `'${text}`;
          return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        }

        function csvText(heads, rows) {
          return '\ufeff' + [heads, ...rows].map((row) => row.map(csvCell).join(',') + '\r\n').join('');
        }

        function saveCSV(name, heads, rows) {
          const address = URL.createObjectURL(new Blob([csvText(heads, rows)], { type: 'text/csv;charset=utf-8' }));
          const link = make('a', { href: address, download: `${name}.csv` });
          document.body.append(link);
          link.click();
          link.remove();
          setTimeout(() => URL.revokeObjectURL(address), 10000);
        }

        const csvButton = (name, rows) => button(word('csv'), () => {
          const [heads, ...lines] = rows();
          saveCSV(name, heads, lines);
        }, { class: 'csv' });
        """#
}
