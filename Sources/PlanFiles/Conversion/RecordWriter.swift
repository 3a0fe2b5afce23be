import PlanExport
import PlanModel

/// Writes the record of one document.
enum RecordWriter {
    /// Writes a document in a format of records, chunk by chunk; gives the number of bytes.
    static func write(
        _ document: borrowing PlanDocument, _ format: RecordFormat, to file: WholeFile
    ) throws(FileError) -> Int {
        if format == .stratml {
            let bytes = StratML.report(of: copy document)
            try file.write(bytes.span)
            return bytes.count
        }
        var size = 0
        try PlanJSON.write(document, indented: format == .json) { chunk throws(FileError) in
            size += chunk.count
            try file.write(chunk)
        }
        guard format == .ndjson else { return size }
        try file.write([0x0A].span)
        return size + 1
    }
}
