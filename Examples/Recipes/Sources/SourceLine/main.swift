import PlanFiles
import PlanModel
import PlanParse

// Where each figure stands, and the line that it was read from.
let source = try SourceText(contentsOf: "Plans/福祉課.txt")
let document = PlanParser().document(of: source)
for indicator in document.indicators {
    for index in indicator.observations.indices {
        let path = indicator.path(ofObservation: index)
        guard let place = document.place(of: path) else { continue }
        print("\(source.name):\(place.line):\(place.column): \(indicator.observations[index].value.notation())")
        print("    | \(document.printedLine(of: path, in: source) ?? "")")
    }
}
let department = RecordPath.field(sheet: 0, .department)
print("department: \(document.printedLine(of: department, in: source) ?? "–")")
