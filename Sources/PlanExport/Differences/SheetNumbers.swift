/// The numbers of sheets, which follow from their order: what is said of a sheet by its number stays said of it when
/// sheets are put before it.
struct SheetNumbers {
    /// Which stored sheet is which.
    let matcher: ListMatcher
    /// The places now of sheets whose number changed with their place alone.
    private(set) var renumbered: Set<Int> = []
    /// Sheets by their number now, and those that are gone by what stands for their number in findings.
    private(set) var names: [String: RecordDifference.Sheet] = [:]
    /// Whether a sheet stands before another that it stood behind.
    let hasMovedSheets: Bool
    private var numbers: [String: String] = [:]

    init(_ stored: RecordNode, _ now: RecordNode) {
        let (stored, now) = (stored["sheets"].elements, now["sheets"].elements)
        matcher = ListMatcher(stored, now, by: MatchSign.signs(of: "sheets"))
        hasMovedSheets = !matcher.moved.isEmpty
        for sheet in now { names[sheet["id"].text ?? ""] = RecordDifference.Sheet(sheet) }
        for (index, sheet) in stored.enumerated() {
            guard let number = sheet["id"].text, number == String(index + 1) else { continue }
            guard let place = matcher.placesNow[index] else {
                let gone = number + " (removed)"
                numbers[number] = gone
                names[gone] = RecordDifference.Sheet(sheet)
                continue
            }
            guard place != index, now[place]["id"].text == String(place + 1) else { continue }
            numbers[number] = String(place + 1)
            renumbered.insert(place)
        }
    }

    /// Stored findings with the numbers that their sheets have now.
    func renumbered(_ diagnostics: RecordNode) -> RecordNode {
        guard !numbers.isEmpty, case .array(let list) = diagnostics.value else { return diagnostics }
        return RecordNode(
            .array(
                list.map { finding in
                    guard case .object(var members) = finding, case .string(let number)? = members["sheet"],
                        let other = numbers[number]
                    else { return finding }
                    members["sheet"] = .string(other)
                    return .object(members)
                }))
    }
}
