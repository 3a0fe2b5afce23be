/// A command that is to be run for one file.
struct ExtractorCommand {
    /// What records and messages call it.
    let reader: String
    let program: SystemPath
    /// The preset that it is of; nil where it was named.
    let preset: ExtractorPreset?
    private let file: SystemPath

    /// The command that somebody named.
    init(named name: SystemPath, of file: SystemPath, _ search: ProgramSearch) throws(ExtractionFailure) {
        reader = name.text
        guard let path = search.path(of: name) else { throw ExtractionFailure(reader, .notFound) }
        (program, preset, self.file) = (path, nil, file.asArgument)
    }

    /// The best command that is installed for a kind of files.
    init(for kind: DocumentKind, of file: SystemPath, _ search: ProgramSearch) throws(ExtractionFailure) {
        guard let (preset, path) = ExtractorInventory.chosen(for: kind, search) else {
            throw ExtractionFailure("", .nothingInstalled(kind))
        }
        (reader, program, self.preset) = (preset.reader, path, preset)
        // A relative path begins with `./`, so that no program takes one such as `http:a.pdf` for something else.
        self.file = file.isAbsolute ? file : file.fromHere
    }

    /// Runs the command.
    ///
    /// - Returns: The text, and what was written to standard error.
    func run(_ extraction: TextExtraction) throws(ExtractionFailure) -> (text: [UInt8], standardError: [UInt8]) {
        guard let preset else { return try run(extraction, [file.bytes], input: file) }
        if preset.program.writesFile { return try runWithFolder(extraction, preset) }
        return try run(extraction, preset.words(for: file), input: "/dev/null")
    }

    private func run(
        _ extraction: TextExtraction, _ arguments: [[UInt8]], input: SystemPath, temporaryFolder: SystemPath? = nil
    ) throws(ExtractionFailure) -> (text: [UInt8], standardError: [UInt8]) {
        var run = ProgramRun(
            program: program, arguments: arguments, timeLimit: extraction.timeLimit, byteLimit: extraction.byteLimit)
        (run.input, run.temporaryFolder) = (input, temporaryFolder)
        let result = run.run()
        if let reason = Self.reason(result.end, extraction) {
            throw ExtractionFailure(reader, reason, standardError: StandardError.excerpt(result.errors))
        }
        return (result.output, preset?.program.hasUsualComplaint(result.errors) == true ? [] : result.errors)
    }

    private static func reason(_ end: ProgramRun.End, _ extraction: TextExtraction) -> ExtractionFailure.Reason? {
        switch end {
        case .exited(0): nil
        case .exited(let status): .exited(status: status)
        case .signalled(let signal): .signalled(signal)
        case .tookTooLong: .tookTooLong(seconds: Int(extraction.timeLimit.components.seconds))
        case .wroteTooMuch: .wroteTooMuch(bytes: extraction.byteLimit)
        case .notStarted(let code): .notStarted(code: code)
        }
    }

    // MARK: Programs that write files

    /// Runs a program that writes a file, with a folder of its own for that and for what it remembers: two of them would
    /// wait for each other otherwise, and a user's own window would be asked.
    private func runWithFolder(
        _ extraction: TextExtraction, _ preset: ExtractorPreset
    ) throws(ExtractionFailure) -> (text: [UInt8], standardError: [UInt8]) {
        let folder: SystemPath
        do throws(SystemReason) {
            folder = try RunningPrograms.makeFolder()
        } catch {
            throw ExtractionFailure(reader, .notStarted(code: error.code))
        }
        defer { RunningPrograms.removeFolder(folder) }
        let output = folder.appending("output")
        let profile = Array("-env:UserInstallation=file://".utf8) + folder.appending("profile").asURL
        let arguments = [profile] + preset.words(for: file, to: output)
        let (_, errors) = try run(extraction, arguments, input: "/dev/null", temporaryFolder: folder)
        return (try read(output, preset, extraction, errors), errors)
    }

    /// The file that was written; its name is the input's, which the program may have changed.
    private func read(
        _ folder: SystemPath, _ preset: ExtractorPreset, _ extraction: TextExtraction, _ errors: [UInt8]
    ) throws(ExtractionFailure) -> [UInt8] {
        let names = (try? FolderListing.names(in: folder)) ?? []
        guard let name = names.first(where: { $0.hasExtension(preset.ending) }),
            let text = try? FileContents.read(folder.appending(name))
        else {
            throw ExtractionFailure(reader, .wroteNothing, standardError: StandardError.excerpt(errors))
        }
        guard text.count <= extraction.byteLimit else {
            throw ExtractionFailure(reader, .wroteTooMuch(bytes: extraction.byteLimit))
        }
        return text
    }
}

extension ExtractorPreset {
    /// The arguments with the path of a file in its place, and before it the folder that is written to, where there is one.
    fileprivate func words(for file: SystemPath, to folder: SystemPath? = nil) -> [[UInt8]] {
        let place = folder.map { [Array("--outdir".utf8), $0.bytes] } ?? []
        return arguments.split(separator: " ").flatMap { $0 == "FILE" ? place + [file.bytes] : [Array($0.utf8)] }
    }
}

extension SystemPath {
    /// The path as an argument that is never an option: `./-a.pdf` of `-a.pdf`.
    fileprivate var asArgument: SystemPath { bytes.first == UInt8(ascii: "-") ? fromHere : self }

    /// The path from the current folder, as one that says so.
    fileprivate var fromHere: SystemPath {
        bytes.starts(with: "./".utf8) ? self : SystemPath(bytes: Array("./".utf8) + bytes)
    }

    /// The path as the bytes of a URL.
    fileprivate var asURL: [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return FileContents.currentFolder.appending(self).bytes.flatMap { byte -> [UInt8] in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F, 0x7E: [byte]
            default: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }
}
