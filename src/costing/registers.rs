//! The registers of the costing, by name (`assessments/costing/registers.yaml`).

pub const COSTING: &str = "costing";
pub const ASSUMPTION: &str = "assumption";
pub const WAGE_LEVEL: &str = "wage-level";
pub const DESIGN: &str = "design";
pub const LINE: &str = "line";
pub const BAND: &str = "band";
pub const PACKAGE: &str = "package";
pub const OVERLAP: &str = "overlap";
pub const FISCAL_SPACE: &str = "fiscal-space";

/// All of them, in the order of their file.
pub const REGISTERS: [&str; 9] = [COSTING, ASSUMPTION, WAGE_LEVEL, DESIGN, LINE, BAND, PACKAGE, OVERLAP, FISCAL_SPACE];
