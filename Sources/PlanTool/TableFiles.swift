import Foundation
import PlanExport

/// The files of `planparse convert --format csv`: one set for all inputs of a run.
enum TableFiles {
    /// Why the tables cannot stand in one folder with the records of some inputs, or nil where they can.
    static func problem(with inputs: [Input], _ formats: [ConvertOptions.Format]) -> String? {
        guard formats.contains(.csv), formats.contains(.json) else { return nil }
        let taken = inputs.first { $0.outputName + ".json" == PlanTables.descriptorName }
        return taken.map {
            "the record of \($0.path) would be written over the \(PlanTables.descriptorName) of the tables"
        }
    }

    /// Writes the tables and what describes them; one file that cannot be written does not stop the others.
    static func write(_ tables: PlanTables, to folder: String) -> ExitStatus {
        var status = ExitStatus.success
        for file in tables.files {
            let path = URL(fileURLWithPath: folder).appendingPathComponent(file.name)
            do {
                try Data(file.bytes).write(to: path)
            } catch {
                Console.complain("cannot write \(path.path): \(error.localizedDescription)")
                status = .unreadable
            }
        }
        return status
    }
}
