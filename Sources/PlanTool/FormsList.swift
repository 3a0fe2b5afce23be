import PlanParse

/// `planparse forms`: identifier and name of every declared form.
enum FormsList {
    static func run() -> ExitStatus {
        for form in FormCatalogue.all { Console.output("\(form.id)\t\(form.name)\n") }
        return .success
    }
}
