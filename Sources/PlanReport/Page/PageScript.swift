/// The script of the page, joined of its parts in the order in which they build on each other.
///
/// It is plain JavaScript without libraries. It makes elements and sets their text; it never makes markup of text, which the
/// policy of the page would not let it do either.
enum PageScript {
    static let text = "\n'use strict';\n(() => {\n" + parts.joined(separator: "\n") + "\n})();\n"

    private static let parts = [
        words, elements, data, values, location, csv, tables, source, form, evidence, overview, search, findings,
        verdict, lineChart, indicators, barChart, budgetFigures, budgets, differences, changes, start,
    ]
}
