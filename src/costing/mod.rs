//! What policy options cost, and who pays: figures that follow from the registers of the costing, computed exactly.
//!
//! Sees `instrument` and `workbook` only, like `analysis`; no file, clock, screen or word of a language. Nothing here is
//! recomputed after a change: who shows figures asks for them.

mod registers;

pub use registers::REGISTERS;
