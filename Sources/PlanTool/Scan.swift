import Foundation
import PlanExport
import PlanFiles
import PlanModel
import PlanParse

/// `planparse scan`: every value in running text, one line of JSON for each line of the input.
enum Scan {
    static func run(_ options: ScanOptions) -> ExitStatus {
        let input = Input(path: options.input.text)
        let bytes: [UInt8]
        do {
            bytes = try input.read()
        } catch {
            Console.complain("cannot read \(input.path): \(error.localizedDescription)")
            return .unreadable
        }
        let text = SourceText(file: bytes, name: input.name, encoding: options.encoding).text
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for (index, line) in lines.enumerated() { Console.output(json(of: String(line), number: index + 1) + [0x0A]) }
        return .success
    }

    private static func json(of line: String, number: Int) -> [UInt8] {
        let values = ValueScanner.values(in: line).map { value in
            switch value.content {
            case .quantity(let quantity): PlanJSON.scanned("quantity", quantity, from: value.from, to: value.to)
            case .ordinal(let ordinal): PlanJSON.scanned("ordinal", ordinal, from: value.from, to: value.to)
            case .period(let period): PlanJSON.scanned(period, from: value.from, to: value.to)
            }
        }
        return Array("{\"line\":\(number),\"values\":[".utf8) + values.joined(separator: Array(",".utf8))
            + Array("]}".utf8)
    }
}
