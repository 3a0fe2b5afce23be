import PlanExport
import PlanModel
import PlanParse

/// Reads comma-separated values (RFC 4180) and nothing looser: nil for text that breaks its rules.
enum CSVReader {
    static func records(_ bytes: [UInt8]) -> [[String]]? {
        var records: [[String]] = []
        var (record, index) = ([String](), 0)
        while index < bytes.count {
            guard let cell = cell(bytes, &index) else { return nil }
            record.append(cell)
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: ",") {
                index += 1
                if index == bytes.count { return nil }
            } else {
                guard bytes[index...].starts(with: [0x0D, 0x0A]) else { return nil }
                index += 2
                records.append(record)
                record = []
            }
        }
        return records
    }

    private static func cell(_ bytes: [UInt8], _ index: inout Int) -> String? {
        var text: [UInt8] = []
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != 0x0D {
                if bytes[index] == UInt8(ascii: "\"") || bytes[index] == 0x0A { return nil }
                text.append(bytes[index])
                index += 1
            }
            return String(decoding: text, as: UTF8.self)
        }
        index += 1
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") {
                index += 1
                guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
                    return String(decoding: text, as: UTF8.self)
                }
            }
            text.append(bytes[index])
            index += 1
        }
        return nil
    }
}

/// The rows of one table of some documents, by column.
struct ReadTable {
    let header: [String]
    let rows: [[String: String]]

    init?(_ name: String, _ documents: [PlanDocument]) {
        var tables = PlanTables()
        for document in documents { tables.append(document) }
        self.init(name, tables)
    }

    init?(_ name: String, _ tables: PlanTables) {
        guard let file = tables.files.first(where: { $0.name == name + ".csv" }),
            let records = CSVReader.records(file.bytes), let header = records.first,
            records.allSatisfy({ $0.count == header.count }), Set(header).count == header.count
        else { return nil }
        self.header = header
        rows = records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    /// The cells of one column.
    subscript(column: String) -> [String] { rows.map { $0[column] ?? "(no column \(column))" } }
}
