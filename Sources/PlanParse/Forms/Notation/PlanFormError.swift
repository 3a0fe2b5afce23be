import PlanModel

/// Why some JSON is no form: where, what was found, what is possible, and what was probably meant.
///
/// ```swift
/// do {
///     _ = try PlanForm(json: #"{"id": "memo", "nmae": "覚書"}"#)
/// } catch {
///     print(error)        // 1:16: there is no key `nmae` in the form; possible are `id`, `name`, … (did you mean `name`?)
/// }
/// ```
public struct PlanFormError: Error, Hashable, Sendable {
    /// What is wrong.
    public let problem: Problem
    /// The path of keys to the value: `labels[3].means`; empty for the form itself and where the text is no JSON.
    public let path: String
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// What can be wrong in the JSON of a form.
    public enum Problem: Hashable, Sendable {
        /// Bytes that are no UTF-8, which JSON is written in.
        case notUTF8
        /// The text is no JSON. What was found is a character, or empty at the end of the text.
        case syntax(expected: Syntax, found: String)
        /// A key that nobody knows there.
        case unknownKey(String, possible: [String], nearest: [String])
        /// A key that stands there for the second time.
        case repeatedKey(String)
        /// A key that has to stand there.
        case missingKey(String)
        /// A value of another kind.
        case wrongKind(expected: ValueKind, found: ValueKind)
        /// A word that nobody knows there.
        case unknownWord(String, possible: [String], nearest: [String])
        /// An object with a key more or less than the one that it should have.
        case needsOneKey(of: [String])
        /// A text or a list without anything in it.
        case empty
    }

    /// What should stand where a text is no JSON.
    public enum Syntax: Hashable, Sendable {
        /// A value.
        case value
        /// A key between quotes.
        case key
        /// A mark.
        case mark(String)
        /// One of two marks.
        case either(String, String)
        /// A known escape (`\n`, `\u4E00`).
        case escape
        /// Nothing behind the form.
        case end
        /// Fewer levels of lists and objects.
        case levels(Int)
    }

    /// A kind of value.
    public enum ValueKind: String, Hashable, Sendable {
        /// Text between quotes.
        case string
        /// `[…]`.
        case list
        /// `{…}`.
        case object
        /// `true` or `false`.
        case truth
        /// A number.
        case number
        /// `null`.
        case null
    }

    init(_ fault: FormFault, _ lines: LineTable) {
        let place = lines.resolve(SourceSpan(offset: fault.offset, length: 0))
        problem = fault.problem
        path = fault.path
        line = place.line
        column = place.column
    }
}

extension PlanFormError: CustomStringConvertible {
    /// Place and problem in one sentence in English.
    public var description: String { "\(line):\(column): \(message.en)" }
}
