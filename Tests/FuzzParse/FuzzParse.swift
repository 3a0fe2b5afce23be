import Foundation
import PlanPromises

/// Called by the fuzzer with each input; traps where a promise is broken, which the fuzzer keeps as a finding.
///
/// The first byte chooses the mode, as ``PromiseMode`` says.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let broken = PromiseMode.broken(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
    // A trap leaves no time for what print() holds back.
    if !broken.isEmpty { FileHandle.standardError.write(Data((broken.joined(separator: "\n") + "\n").utf8)) }
    precondition(broken.isEmpty)
    return 0
}
