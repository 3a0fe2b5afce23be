/// Text that repeats something, at whatever size is asked for: what hostile input is made of.
///
/// Example: the parts `指標名\t目標値\n` once and `甲{}\t{}\n` repeated give a table of as many rows as there is room for.
package struct GrowthPattern: Sendable, CustomStringConvertible {
    /// A part of the text.
    package enum Part: Sendable, Hashable {
        /// Stands there once, whatever the size.
        case once(String)
        /// Repeated to fill its share of the size; each `{}` in it counts the repetitions.
        case times(String)
    }

    /// Which door of the libraries the text is given to.
    package let mode: PromiseMode
    private let parts: [Part]
    private let bytes: [[UInt8]]

    /// A pattern from its parts.
    package init(_ parts: [Part], _ mode: PromiseMode = .parse) {
        self.init(parts, mode, bytes: parts.map { Array($0.text.utf8) })
    }

    /// Bytes that are no text, repeated.
    package init(invalid: [UInt8]) {
        self.init([.times("\(invalid)")], .parse, bytes: [invalid])
    }

    private init(_ parts: [Part], _ mode: PromiseMode, bytes: [[UInt8]]) {
        self.parts = parts
        self.mode = mode
        self.bytes = bytes
    }

    package var description: String { "\(mode): " + parts.map(\.description).joined(separator: " + ") }

    /// The text of the pattern with about as many bytes as asked for.
    package func text(ofSize size: Int) -> [UInt8] {
        let repeated = parts.count { $0.isRepeated }
        var text: [UInt8] = []
        for (part, bytes) in zip(parts, bytes) {
            guard part.isRepeated else {
                text += bytes
                continue
            }
            for count in 0..<max(1, size / max(1, repeated * bytes.count)) { Self.append(bytes, count, to: &text) }
        }
        return text
    }

    /// Adds bytes with the number of their repetition for each `{}`.
    private static func append(_ bytes: [UInt8], _ count: Int, to text: inout [UInt8]) {
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "}") {
                text += String(count).utf8
                index += 2
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
    }
}

extension GrowthPattern.Part: CustomStringConvertible {
    fileprivate var isRepeated: Bool { if case .times = self { true } else { false } }

    fileprivate var text: String {
        switch self {
        case .once(let text), .times(let text): text
        }
    }

    package var description: String {
        switch self {
        case .once(let text): ".once(\(text.debugDescription))"
        case .times(let text): ".times(\(text.debugDescription))"
        }
    }
}
