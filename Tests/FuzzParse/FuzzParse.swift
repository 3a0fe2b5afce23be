import Foundation
import PlanParse
import PlanPromises

/// Called by the fuzzer with each input; traps where a promise is broken, which the fuzzer keeps as a finding.
///
/// The first byte chooses the mode, as ``PromiseMode`` says; `F` is a form in JSON, a NUL, and a document for it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let broken = bytes.first == UInt8(ascii: "F") ? brokenWithForm(bytes.dropFirst()) : PromiseMode.broken(bytes)
    // A trap leaves no time for what print() holds back.
    if !broken.isEmpty { FileHandle.standardError.write(Data((broken.joined(separator: "\n") + "\n").utf8)) }
    precondition(broken.isEmpty)
    return 0
}

/// The promises that a document breaks when a form from elsewhere reads it.
private func brokenWithForm(_ bytes: ArraySlice<UInt8>) -> [String] {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let form = try? JSONDecoder().decode(Form.self, from: Data(parts[0])) else { return [] }
    return Promises.broken(SourceText(utf8: Array(parts[1]), name: "fuzz"), PlanParser(forms: [form]))
}
