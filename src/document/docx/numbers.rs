//! The numbers our own lists have in `numbering.xml`.

/// Lists of this kind of mark: the ids in `numbering.xml` leave those of a reference file alone.
pub const BULLETS: usize = 9001;
pub const NUMBERS: usize = 9002;
