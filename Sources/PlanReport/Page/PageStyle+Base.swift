extension PageStyle {
    /// Colours, letters, the frame of the page, and what stands in it everywhere.
    static let base = #"""
        :root {
          color-scheme: light;
          --ink: #1b1f24; --soft: #4d5660; --line: #c3cad1; --faint: #f3f5f7; --paper: #fff;
          --accent: #0b4a8f; --accent-soft: #e4eef9; --lit: #ffdf5d;
          --declared: #dcefe3; --repaired: #fde7bd; --guessed: #e6e1f7; --unclaimed: #fbd5d0;
          --declared-strong: #2e7d4f; --repaired-strong: #b36b00; --guessed-strong: #6a51b8; --unclaimed-strong: #b3261e;
        }
        * { box-sizing: border-box; }
        html { font-size: 100%; -webkit-text-size-adjust: 100%; }
        body {
          margin: 0; color: var(--ink); background: var(--paper); line-height: 1.7;
          font-family: "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP", Meiryo, sans-serif;
        }
        h1 { font-size: 1.25rem; margin: 0; }
        h2 { font-size: 1.5rem; margin: 1.2rem 0 .8rem; }
        h3 { font-size: 1.15rem; margin: 1.4rem 0 .5rem; }
        h4 { font-size: 1rem; margin: 1rem 0 .4rem; }
        a { color: var(--accent); }
        code { font-family: "Noto Sans Mono CJK JP", Consolas, monospace; font-size: .92em; overflow-wrap: anywhere; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        h2:focus, h3:focus, main:focus { outline: none; }
        .skip { position: absolute; left: -999rem; }
        .skip:focus { left: .5rem; top: .5rem; z-index: 9; padding: .5rem 1rem; background: var(--paper); border: 2px solid var(--accent); }
        #banner {
          display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between;
          padding: .7rem 1.5rem; color: #fff; background: var(--accent);
        }
        #banner .tools { display: flex; gap: .5rem; }
        #banner button { color: #fff; background: transparent; border-color: #fff; }
        #banner :focus-visible { outline-color: #fff; }
        #views ul { display: flex; flex-wrap: wrap; margin: 0; padding: 0 1.25rem; list-style: none; border-bottom: 1px solid var(--line); }
        #views a { display: block; padding: .6rem 1rem; color: var(--ink); text-decoration: none; border-bottom: 4px solid transparent; }
        #views a:hover { background: var(--faint); }
        #views a[aria-current] { font-weight: 700; color: var(--accent); border-bottom-color: var(--accent); }
        main { max-width: 96rem; margin: 0 auto; padding: 0 1.5rem 2rem; }
        noscript p { margin: 1rem 1.5rem; }
        .status { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .hint, .sub { color: var(--soft); font-size: .9rem; }
        .hint { margin: .3rem 0 .6rem; }
        td .sub, th .sub { display: block; font-weight: 400; }
        button, select, input { font: inherit; color: inherit; }
        button {
          min-height: 2.4rem; padding: .25rem .9rem; cursor: pointer; background: var(--paper);
          border: 1px solid var(--soft); border-radius: .3rem;
        }
        button:hover:enabled { border-color: var(--accent); background: var(--accent-soft); }
        #banner button:hover { color: var(--accent); background: #fff; }
        button:disabled { color: #767676; border-color: var(--line); cursor: default; }
        button.link { min-height: 0; padding: 0; border: 0; text-align: start; color: var(--accent); background: none; text-decoration: underline; }
        select, input[type="search"] {
          min-height: 2.4rem; max-width: 100%; padding: .25rem .5rem; background: var(--paper);
          border: 1px solid var(--soft); border-radius: .3rem;
        }
        .bar { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin: .5rem 0 1rem; }
        .choice { display: flex; flex-direction: column; min-width: 8rem; max-width: 24rem; }
        .choice span { font-size: .85rem; color: var(--soft); }
        .check { display: flex; gap: .4rem; align-items: center; min-height: 2.4rem; }
        .check input { width: 1.1rem; height: 1.1rem; }
        .scroll { overflow-x: auto; }
        ul.plain, ol.cards { margin: 0; padding: 0; list-style: none; }
        ul.inline { display: flex; flex-wrap: wrap; gap: .2rem .8rem; }
        .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .4rem 0 .8rem; padding: 0; list-style: none; font-size: .9rem; }
        """#
}
