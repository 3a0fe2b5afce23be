extension PageScript {
    /// How elements are made.
    static let elements = #"""
        // Elements are made here and nowhere else: names and attributes are constants of this script, and whatever a
        // document says goes into text nodes.
        const SVG = 'http://www.w3.org/2000/svg';

        // Marks that turn the direction of text, or that nobody sees, are shown by their numbers.
        const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

        function visible(text) {
          return String(text).replace(HIDDEN, (mark) =>
            '[U+' + mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') + ']');
        }

        function fillElement(element, attributes, children) {
          for (const [name, value] of Object.entries(attributes)) {
            if (value === null || value === undefined || value === false) continue;
            if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
            else element.setAttribute(name, value === true ? '' : visible(value));
          }
          addChildren(element, children);
          return element;
        }

        function addChildren(element, children) {
          for (const child of children.flat(3)) {
            if (child === null || child === undefined || child === false) continue;
            element.append(child instanceof Node ? child : visible(child));
          }
        }

        function make(name, attributes = {}, ...children) {
          return fillElement(document.createElement(name), attributes, children);
        }

        function draw(name, attributes = {}, ...children) {
          return fillElement(document.createElementNS(SVG, name), attributes, children);
        }

        // What is done before the page is printed.
        let toPrint = [];

        const byId = (id) => document.getElementById(id);

        function replace(element, ...children) {
          element.replaceChildren();
          addChildren(element, children);
        }

        // What a screen reader says without the focus going there.
        function tell(text) { byId('status').textContent = visible(text); }

        function button(text, press, attributes = {}) {
          return make('button', { type: 'button', onclick: press, ...attributes }, text);
        }

        // A choice with its label. Options are pairs of value and text.
        function choice(label, options, chosen, change) {
          const select = make('select', { onchange: () => change(select.value) },
            options.map(([value, text]) =>
              make('option', { value, selected: String(value) === String(chosen) }, text)));
          return make('label', { class: 'choice' }, make('span', {}, label), select);
        }

        function check(label, isOn, change) {
          const box = make('input', { type: 'checkbox', checked: isOn, onchange: () => change(box.checked) });
          return make('label', { class: 'check' }, box, make('span', {}, label));
        }

        // A field to type in, whose change is told once the typing pauses.
        function typed(label, value, change) {
          let pause = 0;
          const input = make('input', { type: 'search', value, oninput: () => {
            clearTimeout(pause);
            pause = setTimeout(() => change(input.value), 200);
          } });
          return make('label', { class: 'choice' }, make('span', {}, label), input);
        }

        // A table may be wider than a phone: it scrolls by itself, by keys too.
        function scrolling(label, table) {
          return make('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': label }, table);
        }
        """#
}
