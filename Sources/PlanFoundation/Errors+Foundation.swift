public import Foundation
public import PlanFiles
import PlanModel
public import PlanParse

// Without these `localizedDescription`, which is what apps show, says no more than the name of the type.

extension FileError: LocalizedError {
    /// What was to be done, with which file, and why it was not: in Japanese where the user's language is, else in English.
    public var errorDescription: String? { message.localized }
}

extension ArchiveError: LocalizedError {
    /// Why the archive cannot be worked on, in the user's language.
    public var errorDescription: String? { message.localized }
}

extension ConversionConflict: LocalizedError {
    /// Why nothing was written, in the user's language.
    public var errorDescription: String? { message.localized }
}

extension PlanFormError: LocalizedError {
    /// Line, column and what is wrong there, in the user's language.
    public var errorDescription: String? { "\(line):\(column): " + message.localized }
}

extension Message {
    fileprivate var localized: String { Locale.current.language.languageCode == .japanese ? ja : en }
}
