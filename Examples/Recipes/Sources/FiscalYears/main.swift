import PlanModel
import PlanParse
import RegexBuilder

// Readers are components of regular expressions, which then match what is meant and not how it is written.
let text = """
    令和6年度の受診者は1,024人でした。
    R7年度は980人、2026年度は約千人を見込みます。
    令和六年の夏は別の話です。
    """
let (year, people) = (Reference(FiscalYear.self), Reference(Value.self))
let statement = Regex {
    Capture(FiscalYear.component, as: year)
    ZeroOrMore(.anyNonNewline, .reluctant)
    Capture(Value.component, as: people)
}
for match in text.matches(of: statement) {
    print(match[year].startYear, match[year].notation(.kanji), match[people].notation(), separator: "\t")
}
