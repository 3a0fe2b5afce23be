/// A pattern of paths, as shells know them.
///
/// | pattern | matches |
/// |---|---|
/// | `*` | any bytes but a slash |
/// | `?` | one character but a slash |
/// | `[a-z]`, `[!0-9]` | one character of a set, or outside it |
/// | `**` as a whole component | any components, or none |
/// | `\*` | the character itself |
///
/// A pattern without a slash is compared with the name, one with a slash with the path below the input folder; one that
/// ends in a slash, or names a folder, holds for all that is in it. Work is at most the length of the pattern times that
/// of the path.
/// ```swift
/// Glob("*.txt").matches("2026/総務課.txt")           // true
/// Glob("2026/**").matches("2026/a/b.txt")           // true
/// ```
public struct Glob: Sendable, Hashable {
    /// One step of a pattern.
    private enum Step: Hashable {
        case scalar(Unicode.Scalar)
        case one
        case set([ClosedRange<UInt32>], isNegated: Bool)
        case many
        /// Any components, with the slash behind them.
        case components
        /// All that is left of the path.
        case rest
    }

    /// The pattern as it was given.
    public let pattern: String
    private let steps: [Step]
    /// Whether the pattern speaks of names alone.
    private let isOfNames: Bool

    /// A pattern. An opening bracket without its partner stands for itself.
    public init(_ pattern: String) {
        self.pattern = pattern
        var scalars = Array(pattern.unicodeScalars)[...]
        if scalars.last == "/" { scalars += ["*", "*"] }
        isOfNames = !scalars.contains("/")
        if scalars.first == "/" { scalars.removeFirst() }
        steps = Self.steps(scalars)
    }

    /// Whether a path below the input folder, or one of the folders on its way, is of the pattern.
    ///
    /// - Parameter path: A path below the input folder.
    public func matches(_ path: SystemPath) -> Bool {
        let components = path.bytes.split(separator: UInt8(ascii: "/"))
        if isOfNames { return components.contains { matches(Array($0)) } }
        var whole: [UInt8] = []
        for component in components {
            if !whole.isEmpty { whole.append(UInt8(ascii: "/")) }
            whole += component
            if matches(whole) { return true }
        }
        return false
    }

    /// Which states of the pattern are reached after each character: none is tried twice.
    private func matches(_ text: [UInt8]) -> Bool {
        var reached = [Bool](repeating: false, count: steps.count + 1)
        reached[0] = true
        passOver(&reached, atStart: true)
        var reader = UTF8ScalarReader(text)
        while let element = reader.next() {
            var next = [Bool](repeating: false, count: steps.count + 1)
            for (index, step) in steps.enumerated() where reached[index] { advance(step, index, element, &next) }
            passOver(&next, atStart: element == .scalar("/"))
            reached = next
        }
        return reached[steps.count]
    }

    /// Steps that need no character are passed over at once; one over components where a component starts.
    private func passOver(_ reached: inout [Bool], atStart: Bool) {
        for (index, step) in steps.enumerated() where reached[index] {
            if step == .many || step == .rest || step == .components && atStart { reached[index + 1] = true }
        }
    }

    private func advance(_ step: Step, _ index: Int, _ element: UTF8ScalarReader.Element, _ next: inout [Bool]) {
        let isSlash = element == .scalar("/")
        switch (step, element) {
        case (.many, _): if !isSlash { next[index] = true }
        case (.components, _), (.rest, _): next[index] = true
        case (.one, _): next[index + 1] = next[index + 1] || !isSlash
        case (.scalar(let wanted), .scalar(let found)): if wanted == found { next[index + 1] = true }
        case (.set(let ranges, let isNegated), .scalar(let found)):
            if !isSlash, ranges.contains(where: { $0.contains(found.value) }) != isNegated { next[index + 1] = true }
        default: break
        }
    }

    // MARK: Reading a pattern

    private static func steps(_ pattern: ArraySlice<Unicode.Scalar>) -> [Step] {
        var steps: [Step] = []
        var rest = pattern
        while let scalar = rest.popFirst() {
            switch scalar {
            case "*": steps.append(stars(&rest, isAtStart: steps.last.map { $0 == .scalar("/") } ?? true))
            case "?": steps.append(.one)
            case "[": steps.append(set(&rest) ?? .scalar("["))
            case "\\": steps.append(.scalar(rest.popFirst() ?? "\\"))
            default: steps.append(.scalar(scalar))
            }
        }
        return steps
    }

    /// Several stars: components where they stand alone between slashes, else what one star means.
    private static func stars(_ rest: inout ArraySlice<Unicode.Scalar>, isAtStart: Bool) -> Step {
        guard rest.first == "*" else { return .many }
        while rest.first == "*" { rest.removeFirst() }
        guard isAtStart, rest.isEmpty || rest.first == "/" else { return .many }
        return rest.popFirst() == nil ? .rest : .components
    }

    /// The set behind an opening bracket, up to its partner; nil where there is none.
    private static func set(_ rest: inout ArraySlice<Unicode.Scalar>) -> Step? {
        var inside = rest
        let isNegated = inside.first == "!" || inside.first == "^"
        if isNegated { inside.removeFirst() }
        var ranges: [ClosedRange<UInt32>] = []
        while let first = inside.popFirst() {
            if first == "]", !ranges.isEmpty {
                rest = inside
                return .set(ranges, isNegated: isNegated)
            }
            var last = first
            if inside.first == "-", let end = inside.dropFirst().first, end != "]" {
                last = end
                inside.removeFirst(2)
            }
            ranges.append(min(first.value, last.value)...max(first.value, last.value))
        }
        return nil
    }
}
