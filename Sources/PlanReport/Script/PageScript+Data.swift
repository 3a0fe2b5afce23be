extension PageScript {
    /// The data of the documents, and what it takes to find places in them.
    static let data = #"""
        // The documents: each is parsed when somebody looks at it.
        const OVERVIEW = JSON.parse(byId('overview-data').textContent);
        const CATALOGUE = new Map(JSON.parse(byId('catalogue-data').textContent).map((entry) => [entry.code, entry]));
        const dataElements = document.querySelectorAll('script.document');
        const opened = [];

        function documentAt(index) {
          if (!opened[index]) {
            const [record, stretches, text] = JSON.parse(dataElements[index].textContent);
            record.index = index;
            record.sheets ??= [];
            record.findings ??= [];
            record.sheets.forEach((sheet, position) => { sheet.index = position; sheet.document = record; });
            record.findings.forEach((finding) => { finding.document = record; });
            opened[index] = Object.assign(record, { stretches, text });
          }
          return opened[index];
        }

        // Places count bytes of UTF-8, texts of this language count units of UTF-16: for each byte, the unit that it
        // belongs to. Lines start where the text has a line end before.
        function mapBytes(record) {
          if (record.units) return;
          const { text } = record;
          const units = [];
          const lines = [0];
          for (let index = 0; index < text.length; index += 1) {
            const unit = text.charCodeAt(index);
            if (unit < 0x80) units.push(index);
            else if (unit < 0x800) units.push(index, index);
            else if (unit >= 0xd800 && unit < 0xdc00) {
              units.push(index, index, index, index);
              index += 1;
            } else units.push(index, index, index);
            const isEnd = unit === 10 || (unit === 13 && text.charCodeAt(index + 1) !== 10);
            if (isEnd) lines.push(units.length);
          }
          units.push(text.length);
          record.units = Uint32Array.from(units);
          record.lines = lines;
        }

        const byteCount = (record) => record.units.length - 1;

        function textBetween(record, from, to) {
          mapBytes(record);
          const last = byteCount(record);
          return record.text.slice(record.units[Math.min(from, last)], record.units[Math.min(to, last)]);
        }

        // The index of the last number that is not above another; -1 where all are.
        function lastAtMost(numbers, value, read = (number) => number) {
          let [low, high] = [0, numbers.length];
          while (low < high) {
            const middle = (low + high) >> 1;
            if (read(numbers[middle]) <= value) low = middle + 1;
            else high = middle;
          }
          return low - 1;
        }

        // The sheet that a place belongs to: the last that begins at it or before.
        function sheetAt(record, offset) {
          const index = lastAtMost(record.sheets, offset, (sheet) => sheet.at?.[0] ?? 0);
          return record.sheets[index];
        }

        // Calls a body with each document without keeping the page from answering, then with nothing.
        function eachDocument(indexes, body, done) {
          const turn = {};
          eachDocument.turn = turn;
          let position = 0;
          const step = () => {
            if (eachDocument.turn !== turn) return;
            const start = performance.now();
            while (position < indexes.length && performance.now() - start < 40) {
              body(documentAt(indexes[position]));
              position += 1;
            }
            if (position < indexes.length) {
              tell(word('loading', position, indexes.length));
              setTimeout(step);
            } else done();
          };
          step();
        }

        // Lists may be longer than a call takes arguments.
        function addAll(list, more) { for (const one of more) list.push(one); }

        const allIndexes = () => OVERVIEW.map((_, index) => index);
        """#
}
