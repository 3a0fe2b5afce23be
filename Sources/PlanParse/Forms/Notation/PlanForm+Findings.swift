import PlanModel

extension PlanForm {
    /// What is wrong with the form, as far as it can be told before a run: labels with two meanings or none, unknown roles,
    /// an identifier or evidence that another form has; and on samples, evidence that is not there, openings that never open, and
    /// labels that stand nowhere.
    ///
    /// ```swift
    /// let form = try PlanForm(json: notation)
    /// let sample = SourceText(text, name: "plan.txt")
    /// for finding in form.findings(on: [sample]) { print(finding.path, finding.message.en) }
    /// ```
    /// - Parameters:
    ///   - samples: Documents that the form is for; without any nothing is said of evidence and openings.
    ///   - others: The forms that are read by beside this one; one of the same identifier is passed over.
    /// - Returns: The findings in the order of the form's parts.
    public func findings(
        on samples: [SourceText] = [], beside others: [PlanForm] = FormCatalogue.all
    ) -> [PlanFormFinding] {
        var findings: [PlanFormFinding] = []
        if id == PlanForm.generic.id { findings.append(PlanFormFinding(.reservedIdentifier(id), at: "id")) }
        if FormCatalogue.all.contains(where: { $0.id == id && $0.id != PlanForm.generic.id && $0 != self }) {
            findings.append(PlanFormFinding(.builtInIdentifier(id), at: "id"))
        }
        if recognisedBy.isEmpty { findings.append(PlanFormFinding(.noEvidence, at: "recognisedBy")) }
        findings += sharedEvidence(with: others.filter { $0.id != id })
        findings += trialFindings(samples)
        findings += Self.findings(in: headings, at: "headings") + Self.findings(in: labels, at: "labels")
        return findings
    }

    // MARK: Labels

    private static func findings(in rules: [LabelRule], at key: String) -> [PlanFormFinding] {
        var meanings: [UInt64: Meaning] = [:]
        var findings: [PlanFormFinding] = []
        for (place, rule) in rules.enumerated() {
            let path = "\(key)[\(place)]"
            if case .section(let role) = rule.meaning, !FormVocabulary.sectionRoles.contains(role.rawValue) {
                let nearest = NearestWords.to(role.rawValue, in: FormVocabulary.sectionRoles)
                findings.append(
                    PlanFormFinding(.unknownSectionRole(role.rawValue, nearest: nearest), at: path + ".means"))
            }
            if case .attribute(let role) = rule.meaning, !FormVocabulary.attributeRoles.contains(role.rawValue),
                case let nearest = NearestWords.to(role.rawValue, in: FormVocabulary.attributeRoles), !nearest.isEmpty
            {
                findings.append(
                    PlanFormFinding(.unknownAttributeRole(role.rawValue, nearest: nearest), at: path + ".means"))
            }
            for (index, label) in rule.labels.enumerated() {
                let path = "\(path).labels[\(index)]"
                let hash = LabelKey(declared: label).hash
                guard hash != 0 else {
                    findings.append(PlanFormFinding(.emptyLabel(label), at: path))
                    continue
                }
                if let first = meanings.updateValue(rule.meaning, forKey: hash), first != rule.meaning {
                    findings.append(
                        PlanFormFinding(.twoMeanings(label: label, first: first, second: rule.meaning), at: path))
                }
            }
        }
        return findings
    }

    // MARK: Evidence

    /// Evidence of this form that every document of another one has.
    private func sharedEvidence(with others: [PlanForm]) -> [PlanFormFinding] {
        recognisedBy.enumerated().flatMap { place, evidence in
            others.filter { $0.recognisedBy.contains { $0.implies(evidence) } }.map {
                PlanFormFinding(.sharedEvidence(form: $0.id), at: "recognisedBy[\(place)]")
            }
        }
    }

    // MARK: Samples

    /// What became of samples that this form alone read.
    private func trialFindings(_ samples: [SourceText]) -> [PlanFormFinding] {
        guard !recognisedBy.isEmpty else { return [] }
        let parser = PlanParser(forms: [self])
        var opened = sheets.map { _ in false }
        var findings: [PlanFormFinding] = []
        var unread = labels.map { _ in PlanFormFinding?.none }
        for sample in samples {
            let parsed = parser.parse(sample)
            guard parsed.isDeclared else {
                findings.append(PlanFormFinding(.notRecognised(sample: sample.name), at: "recognisedBy"))
                continue
            }
            for place in opened.indices where parsed.openings[place] { opened[place] = true }
            for place in labels.indices where unread[place] == nil {
                unread[place] = unreadValue(of: labels[place], at: place, in: parsed.plan)
            }
        }
        // Where nothing was recognised, that says it all.
        guard findings.count < samples.count else { return findings }
        findings += opened.indices.filter { !opened[$0] }.map { PlanFormFinding(.neverOpens, at: "sheets[\($0)]") }
        return findings + lostLabels(samples) + unread.compactMap { $0 }
    }

    /// A value that was kept as an attribute, since it is not what its label means, in a record that lacks just that.
    private func unreadValue(of rule: LabelRule, at place: Int, in plan: Plan) -> PlanFormFinding? {
        let keys = Set(rule.labels.map { LabelKey(declared: $0).hash })
        for sheet in plan.sheets {
            switch rule.meaning {
            case .fiscalYear: if sheet.fiscalYear != nil { continue }
            case .sdgs: if !sheet.sdgs.isEmpty { continue }
            case .municipality: if plan.municipality != nil { return nil }
            default: return nil
            }
            let kept = sheet.attributes.first { attribute in
                attribute.role == .other && keys.contains(LabelKey(declared: attribute.label).hash)
            }
            if let kept {
                return PlanFormFinding(
                    .unreadValue(kept.text, label: kept.label, meaning: rule.meaning), at: "labels[\(place)]")
            }
        }
        return nil
    }

    /// Labels of which no wording stands anywhere in the samples, be it a cell or not. Blanks, width, brackets and years do not count.
    private func lostLabels(_ samples: [SourceText]) -> [PlanFormFinding] {
        let texts = samples.map { Self.bare(String(decoding: $0.bytes, as: UTF8.self)) }
        return labels.enumerated().compactMap { place, rule in
            let isFound = rule.labels.contains { label in
                let parts = label.split(separator: "{年度}").map { Self.bare(String($0)) }
                return texts.contains { text in parts.allSatisfy { text.contains($0) } }
            }
            return isFound ? nil : PlanFormFinding(.neverFound(rule.labels), at: "labels[\(place)]")
        }
    }

    /// The scalars in half width that count in labels.
    private static func bare(_ text: String) -> String {
        var bare = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            let folded = Scalars.folded(scalar.value)
            if folded != 0x28, folded != 0x29, let kept = Unicode.Scalar(folded) { bare.append(kept) }
        }
        return String(bare)
    }
}

extension PlanForm.Evidence {
    /// Whatever has this has the other evidence too.
    fileprivate func implies(_ other: Self) -> Bool {
        switch (self, other) {
        case (.heading(let words), .heading(let shorter)):
            Self.folded(words).reversed().starts(with: Self.folded(shorter).reversed())
        case (.labels(let labels), .labels(let fewer)):
            Set(fewer.map { LabelKey(declared: $0).hash }).isSubset(of: labels.map { LabelKey(declared: $0).hash })
        case (.chapter(let separator), .chapter(let same)): Self.folded(separator) == Self.folded(same)
        default: false
        }
    }

    /// The scalars of words in half width, without blanks.
    private static func folded(_ words: String) -> [UInt32] {
        words.unicodeScalars.filter { !$0.properties.isWhitespace }.map { Scalars.folded($0.value) }
    }
}
