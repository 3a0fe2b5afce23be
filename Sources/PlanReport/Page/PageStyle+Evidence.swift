extension PageStyle {
    /// The source and the record beside it.
    static let evidence = #"""
        .panes { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem; }
        .panes h3 { margin: .2rem 0; }
        .source, .record { position: relative; height: calc(100vh - 9rem); min-height: 20rem; overflow-y: auto; border: 1px solid var(--soft); border-radius: .3rem; }
        .source { font-size: .9rem; background: #fcfcfb; }
        .record { padding: .6rem .8rem; }
        .block { padding: 0 .4rem 0 0; }
        .line { display: flex; }
        .line .number { flex: 0 0 3.6rem; padding-inline-end: .7rem; color: #6a737c; text-align: end; user-select: none; font-size: .85em; }
        .line .text { flex: 1 1 auto; min-width: 0; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; unicode-bidi: isolate; }
        .piece { cursor: pointer; }
        .read0 { background: var(--declared); }
        .read1 { background: var(--repaired); border-bottom: 2px dotted var(--repaired-strong); }
        .read2 { background: var(--guessed); border-bottom: 1px dashed var(--guessed-strong); }
        .read3 { color: #3b4650; font-weight: 700; }
        .read4, .read5 { color: #6a737c; }
        .read6 { background: var(--unclaimed); text-decoration: underline wavy var(--unclaimed-strong) 1px; }
        .field { cursor: pointer; border-radius: .15rem; }
        .field.read0, .field.read1, .field.read2 { padding: 0 .2rem; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
        .piece.lit, .field.lit { color: #000; background: var(--lit); box-shadow: 0 0 0 2px #7a5c00; }
        table.form { width: 100%; margin: 0 0 1rem; border: 2px solid var(--ink); }
        table.form caption { padding: .2rem 0; font-weight: 700; text-align: start; }
        table.form th, table.form td { padding: .35rem .6rem; text-align: start; vertical-align: top; border: 1px solid var(--soft); overflow-wrap: anywhere; }
        table.form th { width: 9.5rem; font-weight: 700; background: var(--faint); }
        table.form thead th, table.figures th { width: auto; }
        table.form td.number { text-align: end; }
        table.form td.year { white-space: nowrap; }
        table.form .total { font-weight: 700; }
        table.form tr.near > th { box-shadow: inset 4px 0 0 var(--accent); }
        .field.title { font-weight: 700; }
        ul.items { margin: 0; padding-inline-start: 0; list-style: none; white-space: pre-line; }
        ul.items ul.items { padding-inline-start: 1.2rem; }
        ul.items li + li { margin-top: .3rem; }
        a.aside, p.aside { font-size: .9rem; font-weight: 400; }
        .notes .quote { display: block; font-size: .9rem; color: var(--soft); }
        .notes .finding { padding: .4rem .7rem; }
        @media (max-width: 60rem) {
          .panes { grid-template-columns: minmax(0, 1fr); }
          .source, .record { height: 46vh; min-height: 14rem; }
          .panes h3 { font-size: 1rem; }
          .line .number { flex-basis: 2.6rem; }
          table.form th { width: 7rem; }
        }
        """#
}
