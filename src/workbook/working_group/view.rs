//! Views of the rows of a register: borrowed, cheap to make, they own nothing.

/// A view of the rows of a register.
macro_rules! views {
    ($($(#[$meta:meta])* $view:ident of $module:ident;)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy)]
        pub struct $view<'a> {
            /// The row's id.
            pub id: &'a Id,
            pub row: &'a Row,
        }

        impl<'a> $view<'a> {
            /// Every row of the register, in the order entered.
            pub fn all(workbook: &'a Workbook) -> impl DoubleEndedIterator<Item = Self> + use<'a> {
                let rows = workbook.registers.get($module::REGISTER);
                rows.into_iter().flatten().map(|(id, row)| Self { id, row })
            }

            /// One row.
            #[must_use]
            pub fn find(workbook: &'a Workbook, id: &Id) -> Option<Self> {
                let (id, row) = workbook.registers.get($module::REGISTER)?.get_key_value(id)?;
                Some(Self { id, row })
            }
        }
    )+};
}

pub(super) use views;
