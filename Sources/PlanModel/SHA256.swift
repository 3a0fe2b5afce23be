/// The SHA-256 digest that a record's source and a table carry (FIPS 180-4).
///
/// Written here because no library of the toolchain or the system offers one on Linux without an installed package.
package enum SHA256 {
    /// The digest of some bytes in lower-case hexadecimal.
    package static func hexDigest(of bytes: [UInt8]) -> String {
        var state = State()
        let wholeBlocks = bytes.count / 64
        compress(bytes, blocks: wholeBlocks, into: &state)
        let tail = padded(Array(bytes[(wholeBlocks * 64)...]), behind: wholeBlocks * 64)
        compress(tail, blocks: tail.count / 64, into: &state)
        return state.hex
    }

    /// The digest of bytes that come one piece behind the other, such as those of a file that is written.
    package struct Stream: Sendable {
        private var state = State()
        /// Bytes that fill no block yet.
        private var rest: [UInt8] = []
        /// How many bytes came.
        package private(set) var count = 0

        /// The digest of no bytes.
        package init() {}

        /// Takes a piece.
        package mutating func add(_ piece: [UInt8]) {
            count += piece.count
            // A piece is mostly the rows of a document, so that the copy costs less than the digest.
            rest += piece
            let blocks = rest.count / 64
            if blocks == 0 { return }
            SHA256.compress(rest, blocks: blocks, into: &state)
            rest.removeFirst(blocks * 64)
        }

        /// The digest of what came, in lower-case hexadecimal.
        package var hexDigest: String {
            var state = state
            let tail = SHA256.padded(rest, behind: count - rest.count)
            SHA256.compress(tail, blocks: tail.count / 64, into: &state)
            return state.hex
        }
    }

    /// The last bytes of a text with what the standard puts behind them.
    private static func padded(_ last: [UInt8], behind count: Int) -> [UInt8] {
        var tail = last
        tail.append(0x80)
        while tail.count % 64 != 56 { tail.append(0) }
        let bitCount = UInt64(count + last.count) * 8
        for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bitCount >> shift)) }
        return tail
    }

    private static func compress(_ bytes: [UInt8], blocks: Int, into state: inout State) {
        let source = bytes.span
        let constants = roundConstants
        for block in 0..<blocks {
            compress(source.extracting(block * 64..<block * 64 + 64), into: &state, constants.span)
        }
    }

    /// What a block changes.
    private struct State {
        var a: UInt32 = 0x6a09_e667
        var b: UInt32 = 0xbb67_ae85
        var c: UInt32 = 0x3c6e_f372
        var d: UInt32 = 0xa54f_f53a
        var e: UInt32 = 0x510e_527f
        var f: UInt32 = 0x9b05_688c
        var g: UInt32 = 0x1f83_d9ab
        var h: UInt32 = 0x5be0_cd19

        var hex: String {
            var digits: [UInt8] = []
            digits.reserveCapacity(64)
            for word in [a, b, c, d, e, f, g, h] {
                for shift in stride(from: 28, through: 0, by: -4) {
                    let digit = UInt8(truncatingIfNeeded: word >> UInt32(shift) & 15)
                    digits.append(digit + (digit < 10 ? 0x30 : 0x57))
                }
            }
            return String(decoding: digits, as: UTF8.self)
        }
    }

    /// The schedule is sixteen words that each round of sixteen makes anew, in locals: the compiler keeps them in registers or
    /// next to each other on the stack, and no access is checked.
    @inline(__always)
    private static func compress(_ bytes: Span<UInt8>, into state: inout State, _ constants: Span<UInt32>) {
        // Stated once here, the counts spare a check at each read of a block.
        precondition(bytes.count == 64 && constants.count == 64)
        var (w0, w1, w2, w3) = (word(bytes, 0), word(bytes, 1), word(bytes, 2), word(bytes, 3))
        var (w4, w5, w6, w7) = (word(bytes, 4), word(bytes, 5), word(bytes, 6), word(bytes, 7))
        var (w8, w9, w10, w11) = (word(bytes, 8), word(bytes, 9), word(bytes, 10), word(bytes, 11))
        var (w12, w13, w14, w15) = (word(bytes, 12), word(bytes, 13), word(bytes, 14), word(bytes, 15))
        var (a, b, c, d) = (state.a, state.b, state.c, state.d)
        var (e, f, g, h) = (state.e, state.f, state.g, state.h)
        var (both, index) = (b ^ c, 0)
        // Each variable takes every part twice, and none is moved.
        while true {
            turn(a, b, &d, e, f, g, &h, &both, constants[index &+ 0] &+ w0)
            turn(h, a, &c, d, e, f, &g, &both, constants[index &+ 1] &+ w1)
            turn(g, h, &b, c, d, e, &f, &both, constants[index &+ 2] &+ w2)
            turn(f, g, &a, b, c, d, &e, &both, constants[index &+ 3] &+ w3)
            turn(e, f, &h, a, b, c, &d, &both, constants[index &+ 4] &+ w4)
            turn(d, e, &g, h, a, b, &c, &both, constants[index &+ 5] &+ w5)
            turn(c, d, &f, g, h, a, &b, &both, constants[index &+ 6] &+ w6)
            turn(b, c, &e, f, g, h, &a, &both, constants[index &+ 7] &+ w7)
            turn(a, b, &d, e, f, g, &h, &both, constants[index &+ 8] &+ w8)
            turn(h, a, &c, d, e, f, &g, &both, constants[index &+ 9] &+ w9)
            turn(g, h, &b, c, d, e, &f, &both, constants[index &+ 10] &+ w10)
            turn(f, g, &a, b, c, d, &e, &both, constants[index &+ 11] &+ w11)
            turn(e, f, &h, a, b, c, &d, &both, constants[index &+ 12] &+ w12)
            turn(d, e, &g, h, a, b, &c, &both, constants[index &+ 13] &+ w13)
            turn(c, d, &f, g, h, a, &b, &both, constants[index &+ 14] &+ w14)
            turn(b, c, &e, f, g, h, &a, &both, constants[index &+ 15] &+ w15)
            if index == 48 { break }
            index &+= 16
            next(&w0, w1, w9, w14)
            next(&w1, w2, w10, w15)
            next(&w2, w3, w11, w0)
            next(&w3, w4, w12, w1)
            next(&w4, w5, w13, w2)
            next(&w5, w6, w14, w3)
            next(&w6, w7, w15, w4)
            next(&w7, w8, w0, w5)
            next(&w8, w9, w1, w6)
            next(&w9, w10, w2, w7)
            next(&w10, w11, w3, w8)
            next(&w11, w12, w4, w9)
            next(&w12, w13, w5, w10)
            next(&w13, w14, w6, w11)
            next(&w14, w15, w7, w12)
            next(&w15, w0, w8, w13)
        }
        (state.a, state.b, state.c, state.d) = (state.a &+ a, state.b &+ b, state.c &+ c, state.d &+ d)
        (state.e, state.f, state.g, state.h) = (state.e &+ e, state.f &+ f, state.g &+ g, state.h &+ h)
    }

    /// The big-endian word of a block.
    @inline(__always)
    private static func word(_ bytes: Span<UInt8>, _ index: Int) -> UInt32 {
        let at = index &* 4
        return UInt32(bytes[at]) << 24 | UInt32(bytes[at &+ 1]) << 16 | UInt32(bytes[at &+ 2]) << 8
            | UInt32(bytes[at &+ 3])
    }

    /// A word of the schedule in place of the one sixteen before it, from those fifteen, seven and two before.
    @inline(__always)
    private static func next(_ word: inout UInt32, _ fifteenth: UInt32, _ seventh: UInt32, _ second: UInt32) {
        let sigma0 = rotate(fifteenth, 7) ^ rotate(fifteenth, 18) ^ fifteenth >> 3
        let sigma1 = rotate(second, 17) ^ rotate(second, 19) ^ second >> 10
        word = word &+ sigma0 &+ seventh &+ sigma1
    }

    /// One round: the fourth and the last variable take what it computes.
    ///
    /// - Parameter both: In which bits the second and the third variable differ; then in which the first and the second do,
    ///   which are those of the next round. The majority of three bits is the second where those around it do not both differ.
    @inline(__always)
    private static func turn(
        _ a: UInt32, _ b: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
        _ both: inout UInt32, _ input: UInt32
    ) {
        // Rotations by 6, 11 and 25, and by 2, 13 and 22, each from the one before.
        let sum1 = rotate(rotate(rotate(e, 14) ^ e, 5) ^ e, 6)
        let first = h &+ sum1 &+ (g ^ e & (f ^ g)) &+ input
        let sum0 = rotate(rotate(rotate(a, 9) ^ a, 11) ^ a, 2)
        d = d &+ first
        let differing = a ^ b
        h = first &+ sum0 &+ (b ^ both & differing)
        both = differing
    }

    @inline(__always)
    private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 { value &>> count | value &<< (32 &- count) }

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
