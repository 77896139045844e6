//! Where keys mean something.

use crate::workbook::named_words;

named_words! {
    /// Where a key means something; the message `context-NAME` names it.
    pub enum Context {
        /// The start screen.
        Start = "start",
        Question = "question",
        /// The outline beside it.
        Outline = "outline",
        /// A matrix.
        Grid = "grid",
        /// The list of a register.
        Register = "register",
        /// A record: row, citation, standard.
        Record = "record",
        /// A list to go somewhere from.
        List = "list",
        /// A list narrowed by typing.
        Filter = "filter",
        /// The page of the costing.
        Costing = "costing",
        /// A text to read.
        Reader = "reader",
        /// A field being typed in.
        Field = "field",
        /// A form being filled in.
        Form = "form",
        /// A question that needs a yes.
        Confirm = "confirm",
        /// A question before anything else: what to do with work left behind, or with a file in use.
        Ask = "ask",
        /// An export under way.
        Writing = "writing",
        Meeting = "meeting",
        /// What the group settles on at a place.
        Decide = "decide",
        /// Where the parties stand.
        Positions = "positions",
        /// What the room looks at.
        Projector = "projector",
        /// The second screen, which shows what another session is on.
        Following = "following",
        /// The menu of everything that is rarer than daily.
        Menu = "menu",
        Help = "help",
        /// Everywhere but in a field.
        Anywhere = "anywhere",
        /// Everywhere.
        Always = "always",
    }
}
