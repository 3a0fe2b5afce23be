extension PageScript {
    /// Where the reader is.
    static let location = #"""
        // Where the reader is stands behind the `#` of the address, so that the browser goes back and forth, and a
        // place can be passed on: `#view=evidence&doc=0&sheet=3`.
        let place = {};

        function readPlace() {
          clearTimeout(noting);
          const given = Object.fromEntries(new URLSearchParams(globalThis.location.hash.slice(1)));
          place = { ...given, view: VIEWS[given.view] ? given.view : MENU[0] };
        }

        function addressOf(parts) {
          const known = Object.entries(parts)
            .filter(([, value]) => value !== undefined && value !== null && value !== '');
          return '#' + new URLSearchParams(known.map(([name, value]) => [name, String(value)]));
        }

        function go(parts) {
          clearTimeout(noting);
          const address = addressOf(parts);
          if (globalThis.location.hash === address) show();
          else globalThis.location.hash = address;
        }

        // Changes the address without a step of its own to go back to. Browsers allow this a few times a second only.
        let noting = 0;

        function note(parts) {
          place = { ...place, ...parts };
          clearTimeout(noting);
          noting = setTimeout(() => history.replaceState(null, '', addressOf(place)), 250);
        }

        function evidenceLink(record, sheet, at, text) {
          const target = { view: 'evidence', doc: record.index, sheet: sheet?.index, at: at?.slice(0, 2).join('-') };
          return make('a', { href: addressOf(target) }, text);
        }

        // The number of the document that the address names, if there is one.
        function placeDocument() {
          const index = Number(place.doc);
          return place.doc !== undefined && place.doc !== '' && OVERVIEW[index] ? index : null;
        }

        // A choice of one document, or of all.
        function documentChoice(chosen, change, withAll = true) {
          const options = OVERVIEW.map((entry, index) => [index, documentName(entry)]);
          return choice(word('document'), withAll ? [['', word('all')], ...options] : options, chosen ?? '', change);
        }
        """#
}
