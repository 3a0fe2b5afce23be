import PlanExport
import PlanModel

/// Writes the record of one document.
enum RecordWriter {
    /// Writes a document in a format of records; gives the number of bytes.
    static func write(
        _ document: borrowing PlanDocument, _ format: RecordFormat, to file: WholeFile
    ) throws(FileError) -> Int {
        let bytes = format == .json ? PlanJSON.indented(document) : PlanJSON.line(document) + [0x0A]
        try file.write(bytes.span)
        return bytes.count
    }
}
