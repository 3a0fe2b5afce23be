import PlanExport
import PlanFiles
import PlanModel
import PlanParse

// One set of tables for the plans of all towns, as a spreadsheet opens it: with a byte order mark, and an apostrophe before
// texts that it would take for a formula or a date.
let selection = SourceSelection(of: ["Plans"])
var tables = PlanTables(style: TableStyle(hasByteOrderMark: true, marksTexts: true))
for source in selection.sources {
    tables.append(PlanParser().document(of: try source.text()), path: source.place.text)
}
// `try Data(file.bytes).write(to: folder.appending(path: file.name))` saves each.
for file in tables.files {
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n")
    print(file.name, lines.count > 1 ? "\(lines.count - 1) rows" : "–", separator: "\t")
}
for passed in selection.passedOver { print("passed over: \(passed.path), \(passed.reason.message.en)") }
