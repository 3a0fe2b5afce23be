import PlanExport
public import PlanModel

/// What a conversion made of each source, kept beside the records so that the next one converts only what changed.
///
/// `planparse-manifest.json` says of each source what the system notes of it whenever its bytes change, so that a source
/// that bears the same need not be read; the same files give the same manifest, whenever and however often they are
/// converted. It also answers what a folder of thousands of records cannot: why an input failed, and where the findings are.
public struct Manifest: Sendable, Hashable {
    /// The name of its file.
    public static let name: SystemPath = "planparse-manifest.json"
    /// The version of its notation.
    static let schema = "planparse-manifest/1"

    /// What became of one source.
    public struct Entry: Sendable, Hashable {
        /// The path of the source below its input folder.
        public var place: SystemPath
        /// The SHA-256 of the source; nil where it could not be read.
        public var sha256: String?
        /// What the system noted of the source when it was read; nil where nothing tells when it changes.
        var stamp: FileStamp?
        /// The size of each record in bytes, by the ending of its name.
        public var records: [String: Int] = [:]
        /// The form that recognised it.
        public var form: String?
        /// How many sheets its record has.
        public var sheets = 0
        /// How many indicators its record has.
        public var indicators = 0
        /// How many findings there are of each code and severity.
        public var findings: [DiagnosticKind: [Severity: Int]] = [:]
        /// Why the source could not be converted.
        public var failure: String?

        /// How many findings of a severity there are.
        /// ```swift
        /// manifest.entries.filter { $0.count(of: .error) > 0 }.map(\.place)
        /// ```
        /// - Parameter severity: The severity.
        public func count(of severity: Severity) -> Int { findings.values.reduce(0) { $0 + $1[severity, default: 0] } }
    }

    /// What the records were made with: another version or other options make all of them anew.
    var maker: String
    /// The sources, by their places.
    public internal(set) var entries: [Entry] = []

    init(maker: String) { self.maker = maker }

    /// The manifest of a folder; nil where there is none that can be used.
    init?(in folder: SystemPath) {
        guard let bytes = try? FileContents.read(folder.appending(Self.name)) else { return nil }
        if let read = ManifestReader.manifest(bytes) {
            self = read
        } else {
            guard let json = try? JSONParser.parse(bytes) else { return nil }
            self.init(json: json)
        }
    }

    /// The manifest as JSON, entries in the order of their places, a line each.
    var bytes: [UInt8] { ManifestWriter.bytes(of: self) }
}

/// Bytes as pairs of digits.
enum Hexadecimal {
    static func text(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The bytes of pairs of digits; nil where the text is none.
    static func bytes(_ text: String) -> [UInt8]? {
        var (bytes, high): ([UInt8], UInt8?) = ([], nil)
        for digit in text.utf8 {
            let value: UInt8
            switch digit {
            case 0x30...0x39: value = digit - 0x30
            case 0x61...0x66, 0x41...0x46: value = (digit | 0x20) - 0x57
            default: return nil
            }
            if let first = high { bytes.append(first << 4 | value) }
            high = high == nil ? value : nil
        }
        return high == nil ? bytes : nil
    }
}
