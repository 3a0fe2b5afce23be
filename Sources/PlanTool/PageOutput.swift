import PlanFiles

/// Where what is written goes: a file that is whole or left alone, or standard output.
final class PageOutput {
    private let page: WholePage?
    /// Why a piece could not be written; nothing is written after it.
    private var failure: FileError?

    init(_ file: SystemPath?) throws(FileError) {
        page = if let file { try WholePage(file) } else { nil }
    }

    func write(_ piece: [UInt8]) {
        guard let page else { return Console.output(piece) }
        if failure != nil { return }
        do throws(FileError) { try page.write(piece) } catch { failure = error }
    }

    /// Gives a file its name, or tells why it could not be written.
    func finish() throws(FileError) {
        if let failure { throw failure }
        try page?.finish()
    }
}
