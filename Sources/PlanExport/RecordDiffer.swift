/// Walks two records in step and notes where they part. Records nest no deeper than ``JSONParser/depthLimit``, so the
/// walk may call itself.
struct RecordDiffer {
    private(set) var differences: [RecordDifference] = []
    private var path = JSONPath()

    mutating func compare(_ stored: JSONValue, _ now: JSONValue) {
        if stored.agrees(with: now) { return }
        switch (stored, now) {
        case (.object(let stored), .object(let now)): compare(stored, now)
        case (.array(let stored), .array(let now)): compare(stored, now)
        case (.array(let stored), .null): compare(stored, [])
        case (.null, .array(let now)): compare([], now)
        default: note(stored, now)
        }
    }

    private mutating func compare(_ stored: [String: JSONValue], _ now: [String: JSONValue]) {
        for key in Set(stored.keys).union(now.keys).sorted() {
            path.steps.append(.key(key))
            compare(stored[key] ?? .null, now[key] ?? .null)
            path.steps.removeLast()
        }
    }

    private mutating func compare(_ stored: [JSONValue], _ now: [JSONValue]) {
        let ends = stored.count == now.count ? (0, 0) : Self.agreeingEnds(stored, now)
        let (stored, now) = (stored.dropFirst(ends.0).dropLast(ends.1), now.dropFirst(ends.0).dropLast(ends.1))
        for index in ends.0..<max(stored.endIndex, now.endIndex) {
            path.steps.append(.index(index))
            let pair = (
                stored.indices.contains(index) ? stored[index] : nil, now.indices.contains(index) ? now[index] : nil
            )
            if case (let stored?, let now?) = pair { compare(stored, now) } else { note(pair.0, pair.1) }
            path.steps.removeLast()
        }
    }

    /// How many elements agree at the start of two lists, and how many of the others at their end.
    private static func agreeingEnds(_ first: [JSONValue], _ second: [JSONValue]) -> (Int, Int) {
        let start = zip(first, second).prefix { $0.agrees(with: $1) }.count
        let rests = zip(first.dropFirst(start).reversed(), second.dropFirst(start).reversed())
        return (start, rests.prefix { $0.agrees(with: $1) }.count)
    }

    private mutating func note(_ stored: JSONValue?, _ now: JSONValue?) {
        let excerpts = JSONExcerpt.pair(stored, now)
        differences.append(RecordDifference(path: path.description, stored: excerpts.0, now: excerpts.1))
    }
}

/// The way from a record to one of its values: `sheets[2].title`.
struct JSONPath: CustomStringConvertible {
    enum Step {
        case key(String)
        case index(Int)
    }

    var steps: [Step] = []

    /// Keys that are no plain words stand in brackets and quotes; the whole record is `$`.
    var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .index(let index): text += "[\(index)]"
            case .key(let key) where Self.isPlain(key): text += (text.isEmpty ? "" : ".") + key
            case .key(let key): text += "[\(JSONExcerpt.quoted(key))]"
            }
        }
        return steps.isEmpty ? "$" : text
    }

    private static func isPlain(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 }
    }
}

extension JSONValue {
    /// Whether two values say the same in a record. Strings are compared by their bytes, since `==` would take か and
    /// a sound mark for が.
    func agrees(with other: JSONValue) -> Bool {
        switch (self, other) {
        case (.object(let first), .object(let second)):
            return first.allSatisfy { $1.agrees(with: second[$0] ?? .null) }
                && second.allSatisfy { first[$0] != nil || $1.agrees(with: .null) }
        case (.array(let first), .array(let second)):
            return first.count == second.count && zip(first, second).allSatisfy { $0.agrees(with: $1) }
        case (.string(let first), .string(let second)): return first.utf8.elementsEqual(second.utf8)
        case (.null, .array(let list)), (.array(let list), .null): return list.isEmpty
        default: return self == other
        }
    }
}
