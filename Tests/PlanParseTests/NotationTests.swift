import PlanModel
import Testing

@testable import PlanParse

/// What the package writes, it reads back: dates, fiscal years and numbers in every notation.
@Suite struct NotationTests {
    /// Each day in one of the notations, and in all of them those around the ends of eras.
    @Test(arguments: EraNotation.allCases.enumerated().map { ($0.offset, $0.element) })
    func `reads every day back`(place: Int, notation: EraNotation) throws {
        let first = try #require(CivilDate("1868-01-25")).daysSinceEpoch
        let last = try #require(CivilDate("2100-12-31")).daysSinceEpoch
        let ends = Era.allCases.map(\.firstDay.daysSinceEpoch)
        for day in first...last
        where (day - first) % EraNotation.allCases.count == place || ends.contains(where: { abs(day - $0) < 40 }) {
            let date = CivilDate(daysSinceEpoch: day)
            let text = date.notation(notation)
            guard ValueReader.date(text).value == date else {
                Issue.record("\(date) is written \(text) and not read back")
                return
            }
        }
    }

    @Test(arguments: EraNotation.allCases)
    func `reads every fiscal year back`(notation: EraNotation) throws {
        for year in 1868...2100 {
            let fiscalYear = try #require(FiscalYear(startingIn: year))
            #expect(ValueReader.fiscalYear(fiscalYear.notation(notation)).value == fiscalYear)
        }
    }

    @Test(arguments: NumberNotation.allCases)
    func `reads numbers back`(notation: NumberNotation) {
        var random = SplitMix(seed: 11)
        for index in 0..<3000 {
            let digits = Int.random(in: 1...18, using: &random)
            let significand = Int64.random(in: 0..<(Int64(powerOfTen(digits))), using: &random)
            let isWhole = [.kanji, .kanjiDigits, .mixed].contains(notation)
            let exponent = isWhole ? 0 : -Int.random(in: 0...6, using: &random)
            guard
                let number = ExactDecimal(
                    significand: index.isMultiple(of: 3) ? -significand : significand, exponent: exponent)
            else { continue }
            let text = number.notation(notation)
            #expect(ValueReader.number(text).value == number, "\(text)")
        }
    }

    private func powerOfTen(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    @Test(arguments: ["1,200人以上", "約50件", "20～30%", "9.0以下", "75歳未満", "100人超", "38,430千円", "7件/5年"])
    func `writes a quantity as it was read`(text: String) throws {
        #expect(try #require(ValueReader.quantity(text).value).notation() == text)
    }
}

/// A text that should hold one value gives it, with what was left over and why.
@Suite struct ValueReaderTests {
    @Test func `says why it read nothing`() {
        #expect(ValueReader.quantity(" ").problem == .blank)
        #expect(ValueReader.quantity("—").problem == .notApplicable)
        #expect(ValueReader.quantity("未整備").problem == .noValue)
        #expect(ValueReader.quantity("12人ほか").problem == .leftOver)
        #expect(ValueReader.quantity("12人ほか").rest == "ほか")
        #expect(ValueReader.date("令和6年2月30日").problem == .invalid)
        #expect(ValueReader.fiscalYear("平成33年度").problem == .invalid)
        #expect(ValueReader.fiscalYear("平成33年度").value?.startYear == 2021)
    }

    @Test func `reads the values of its documentation`() {
        #expect(ValueReader.quantity("1,200人以上").value?.amount == 1200)
        #expect(ValueReader.date("令和8年4月1日（水）").value?.description == "2026-04-01")
    }
}
