enum Stylesheet { static let source: HTML = "" }
