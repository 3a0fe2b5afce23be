extension PageScript {
    /// The text of a document, tinted by how it was read.
    static let source = #"""
        // The text of a document with its lines, tinted by how it was read. A text may be long, so it is drawn in
        // blocks of lines once they come into sight. Each piece of a line knows the bytes that it stands for. Pieces
        // end where a stretch of the reading ends, and where a place of a record begins or ends.
        const LINES_IN_BLOCK = 50;

        // The places of all records of a document: where to cut, in rising order, and which of them were put right.
        function cutsOf(record) {
          if (record.cuts) return record.cuts;
          const cuts = new Set();
          const repaired = [];
          const add = ([from, length, reading]) => {
            cuts.add(from).add(from + length);
            if (reading === 1) repaired.push({ from, to: from + length });
          };
          const isPlace = (value) => Array.isArray(value) && [2, 3].includes(value.length)
            && value.every(Number.isInteger);
          const waiting = [...record.sheets, ...record.findings, { ...record.places }, ...(record.outline ?? [])];
          while (waiting.length > 0) {
            const value = waiting.pop();
            for (const [name, member] of Object.entries(value)) {
              if (name === 'document' || name === 'rows' || name === 'heads') continue;
              if (name === 'places') Object.values(member).forEach((at) => (isPlace(at) ? [at] : at).forEach(add));
              else if (isPlace(member) && name !== 'sdgs') add(member);
              else if (Array.isArray(member)) addAll(waiting, member.filter((one) => one && typeof one === 'object'));
              else if (member && typeof member === 'object') waiting.push(member);
            }
          }
          record.repaired = repaired.sort((first, second) => first.from - second.from || second.to - first.to);
          record.cuts = Uint32Array.from([...cuts].sort((first, second) => first - second));
          return record.cuts;
        }

        // Numbers that stand in a text: digits of four bits, the lowest first, the last of a number below `` ` ``.
        function numbersOf(text) {
          const numbers = [];
          let [number, shift] = [0, 0];
          for (let index = 0; index < text.length; index += 1) {
            const unit = text.charCodeAt(index);
            number |= (unit & 15) << shift;
            shift += 4;
            if (unit >= 0x60) continue;
            numbers.push(number >>> 0);
            [number, shift] = [0, 0];
          }
          return numbers;
        }

        // The stretches as `{ from, to, code }`.
        function stretchesOf(record) {
          if (record.read) return record.read;
          const [read, numbers] = [[], numbersOf(record.stretches)];
          let end = 0;
          for (let index = 0; index < numbers.length; index += 2) {
            const from = end + (numbers[index] >>> 3);
            end = from + numbers[index + 1];
            read.push({ from, to: end, code: numbers[index] & 7 });
          }
          record.read = read;
          return read;
        }

        // How a place was read, as the number of its tint; null where no field stands there.
        function readingOf(record, at) {
          const read = stretchesOf(record);
          const [from, to] = [at[0], at[0] + at[1]];
          let index = Math.max(0, lastAtMost(read, from, (stretch) => stretch.from));
          while (index < read.length && read[index].from < to) {
            if (read[index].to > from && read[index].code < 3) return at[2] ?? 0;
            index += 1;
          }
          return null;
        }

        // Whether a place that was put right begins right before some byte and reaches over it.
        function isRepaired(record, offset) {
          const index = lastAtMost(record.repaired, offset, (place) => place.from);
          return index >= 0 && record.repaired[index].to > offset;
        }

        function sourcePane(record, press, hover) {
          mapBytes(record);
          const pane = make('div', { class: 'source', role: 'group', tabindex: 0, 'aria-label': word('sourceText') });
          const blocks = [];
          for (let first = 0; first < record.lines.length; first += LINES_IN_BLOCK) {
            const next = first + LINES_IN_BLOCK;
            const count = Math.min(LINES_IN_BLOCK, record.lines.length - first);
            const node = make('div', { class: 'block' });
            node.style.minHeight = `${count * 1.7}em`;
            blocks.push({ first, from: record.lines[first], to: record.lines[next] ?? byteCount(record), node,
              pieces: null });
            node.block = blocks.at(-1);
            pane.append(node);
          }
          const fillBlock = (block) => { if (!block.pieces) drawBlock(record, block); };
          // What is sought stays in sight while blocks above it are drawn, which may be higher than was thought.
          let sought = null;
          for (const event of ['wheel', 'pointerdown', 'touchstart', 'keydown']) {
            pane.addEventListener(event, () => { sought = null; }, { passive: true });
          }
          const watcher = new IntersectionObserver((entries) => {
            for (const { isIntersecting, target } of entries) if (isIntersecting) fillBlock(target.block);
            if (sought) bringIntoSight(pane, sought);
          }, { root: null, rootMargin: '400px' });
          blocks.forEach((block) => watcher.observe(block.node));

          let lit = [];
          // Lights a place; gives its first piece.
          const light = ([from, length], isSought) => {
            lit.forEach((piece) => piece.classList.remove('lit'));
            lit = [];
            const to = Math.max(from + length, from + 1);
            for (const block of blocks) {
              if (block.to <= from || block.from >= to) continue;
              fillBlock(block);
              lit.push(...block.pieces.filter((piece) => piece.from < to && piece.to > from));
            }
            lit.forEach((piece) => piece.classList.add('lit'));
            if (isSought && lit[0]) {
              sought = lit[0];
              bringIntoSight(pane, sought);
            }
            return lit[0];
          };
          const pieceOf = (event) => event.target.closest('.piece');
          pane.addEventListener('click', (event) => { const piece = pieceOf(event); if (piece) press(piece); });
          pane.addEventListener('mouseover', (event) => { const piece = pieceOf(event); if (piece) hover(piece); });
          pane.addEventListener('keydown', (event) => walkPieces(event, pane, press));
          // What is printed: the lines of a stretch, and no others.
          const keepBetween = (from, to) => {
            blocks.filter((block) => block.from < to && block.to > from).forEach(fillBlock);
            for (const line of pane.querySelectorAll('.line')) line.classList.toggle('apart',
              line.from >= to || line.to <= from);
          };
          return { pane, light, keepBetween };
        }

        // Arrow keys go from piece to piece, Enter finds what became of one.
        function walkPieces(event, pane, press) {
          const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
          const current = document.activeElement.closest?.('.piece');
          if (event.key === 'Enter' && current) press(current);
          if (!(event.key in steps)) return;
          const pieces = [...pane.querySelectorAll('.piece')];
          const next = current ? pieces[pieces.indexOf(current) + steps[event.key]]
            : pane.querySelector('.piece.lit') ?? pieces[0];
          if (!next) return;
          event.preventDefault();
          current?.removeAttribute('tabindex');
          next.tabIndex = -1;
          next.focus();
        }

        function bringIntoSight(pane, node) {
          const [outer, inner] = [pane.getBoundingClientRect(), node.getBoundingClientRect()];
          // A pane may go on below the window.
          const fold = Math.min(outer.bottom, globalThis.innerHeight);
          const bottom = fold - outer.top > 160 ? fold : outer.bottom;
          if (inner.top >= outer.top + 20 && inner.bottom <= bottom - 20) return;
          pane.scrollTop += inner.top - outer.top - Math.max(20, (bottom - outer.top) / 3);
        }

        // Draws the lines of a block.
        function drawBlock(record, block) {
          block.pieces = [];
          block.node.style.minHeight = '';
          const last = Math.min(block.first + LINES_IN_BLOCK, record.lines.length);
          for (let number = block.first; number < last; number += 1) {
            const [from, to] = [record.lines[number], record.lines[number + 1] ?? byteCount(record)];
            const text = make('span', { class: 'text' });
            drawLine(record, from, to, text, block.pieces);
            const line = make('div', { class: 'line' },
              make('span', { class: 'number', 'aria-hidden': 'true' }, number + 1), text);
            block.node.append(Object.assign(line, { from, to }));
          }
        }

        function drawLine(record, from, to, node, pieces) {
          const [read, cuts] = [stretchesOf(record), cutsOf(record)];
          let index = Math.max(0, lastAtMost(read, from, (stretch) => stretch.from));
          let cut = lastAtMost(cuts, from) + 1;
          let start = from;
          while (start < to) {
            while (index < read.length && read[index].to <= start) index += 1;
            const stretch = read[index];
            const isInside = stretch !== undefined && stretch.from <= start;
            let end = Math.min(to, stretch === undefined ? to : isInside ? stretch.to : stretch.from);
            while (cut < cuts.length && cuts[cut] <= start) cut += 1;
            if (cut < cuts.length) end = Math.min(end, cuts[cut]);
            const text = textBetween(record, start, end);
            if (isInside) {
              const code = stretch.code === 0 && isRepaired(record, start) ? 1 : stretch.code;
              const piece = make('span', { class: `piece read${code}` }, text);
              Object.assign(piece, { from: start, to: end, code });
              pieces.push(piece);
              node.append(piece);
            } else node.append(visible(text));
            start = end;
          }
        }
        """#
}
