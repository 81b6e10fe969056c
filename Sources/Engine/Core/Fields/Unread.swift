/// A field that no event carries (yet): always absent.
let unread: FieldExtractor = { _, _, _ in false }
