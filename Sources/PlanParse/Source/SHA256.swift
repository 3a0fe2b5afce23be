/// The SHA-256 digest that a record's source carries (FIPS 180-4).
///
/// Written here because no library of the toolchain or the system offers one on Linux without an installed package.
package enum SHA256 {
    /// The digest of some bytes in lower-case hexadecimal.
    package static func hexDigest(of bytes: [UInt8]) -> String {
        var state = initialState
        let wholeBlocks = bytes.count / 64
        compress(bytes, blocks: wholeBlocks, into: &state)
        let tail = padding(of: bytes, from: wholeBlocks * 64)
        compress(tail, blocks: tail.count / 64, into: &state)
        return state.map(hex).joined()
    }

    private static func padding(of bytes: [UInt8], from start: Int) -> [UInt8] {
        var tail = Array(bytes[start...])
        tail.append(0x80)
        while tail.count % 64 != 56 { tail.append(0) }
        let bitCount = UInt64(bytes.count) * 8
        for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bitCount >> shift)) }
        return tail
    }

    private static func compress(_ bytes: [UInt8], blocks: Int, into state: inout [UInt32]) {
        let source = bytes.span
        let constants = roundConstants
        var schedule = [UInt32](repeating: 0, count: 64)
        var words = schedule.mutableSpan
        for block in 0..<blocks {
            compress(source.extracting(block * 64..<block * 64 + 64), into: &state, &words, constants.span)
        }
    }

    @inline(__always)
    private static func compress(
        _ bytes: Span<UInt8>, into state: inout [UInt32], _ words: inout MutableSpan<UInt32>,
        _ constants: Span<UInt32>
    ) {
        // Stated once here, the counts spare a check at each of the some 400 reads of a block: no index masked by 63
        // is outside.
        precondition(bytes.count == 64 && words.count == 64 && constants.count == 64)
        for index in 0..<16 {
            let at = index &* 4
            words[index & 63] =
                UInt32(bytes[at & 63]) << 24 | UInt32(bytes[(at &+ 1) & 63]) << 16
                | UInt32(bytes[(at &+ 2) & 63]) << 8 | UInt32(bytes[(at &+ 3) & 63])
        }
        for index in 16..<64 {
            let first = words[(index &- 15) & 63]
            let second = words[(index &- 2) & 63]
            let sigma0 = rotate(first, 7) ^ rotate(first, 18) ^ first >> 3
            let sigma1 = rotate(second, 17) ^ rotate(second, 19) ^ second >> 10
            words[index & 63] = words[(index &- 16) & 63] &+ sigma0 &+ words[(index &- 7) & 63] &+ sigma1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        // Eight rounds at a time: each variable takes every part once, and none is moved.
        for index in stride(from: 0, to: 64, by: 8) {
            func input(_ round: Int) -> UInt32 {
                constants[(index &+ round) & 63] &+ words[(index &+ round) & 63]
            }
            turn(a, b, c, &d, e, f, g, &h, input(0))
            turn(h, a, b, &c, d, e, f, &g, input(1))
            turn(g, h, a, &b, c, d, e, &f, input(2))
            turn(f, g, h, &a, b, c, d, &e, input(3))
            turn(e, f, g, &h, a, b, c, &d, input(4))
            turn(d, e, f, &g, h, a, b, &c, input(5))
            turn(c, d, e, &f, g, h, a, &b, input(6))
            turn(b, c, d, &e, f, g, h, &a, input(7))
        }
        for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
    }

    /// One round: the fourth and the last variable take what it computes.
    @inline(__always)
    private static func turn(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
        _ h: inout UInt32, _ input: UInt32
    ) {
        let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
        let first = h &+ sum1 &+ (g ^ e & (f ^ g)) &+ input
        let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
        d = d &+ first
        h = first &+ sum0 &+ ((a | b) & c | a & b)
    }

    @inline(__always)
    private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 { value &>> count | value &<< (32 &- count) }

    private static func hex(_ word: UInt32) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }

    private static let initialState: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    private static let roundConstants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
