import Testing

@testable import PlanParse

/// What fits a line of the JSON of a form stands on one, and what does not is divided.
@Suite struct NotationJSONTests {
    @Test(arguments: [(1, 3), (104, 3), (105, 5), (300, 5)])
    func `divides what no line holds`(length: Int, lines: Int) {
        let text = String(repeating: "字", count: length)
        let json = NotationJSON.object([("texts", .texts([text]))]).document
        #expect(json.split(separator: "\n").count == lines)
        #expect(json.hasPrefix("{\n  \"texts\": [") && json.hasSuffix("]\n}\n") && json.contains("\"\(text)\""))
    }
}
