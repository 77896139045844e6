//! Colours as roles: a view says what something is, a theme says how it looks.
//!
//! No theme relies on colour alone: every state also has a sign and a word. Favourable is blue and a gap is orange-red,
//! so that the two differ for people who see no difference between red and green.

use crate::analysis::Rating;
use crate::app::scene::Accent;
use crate::config::ThemeName;
use crate::document::{Glyphs, Tone};
use ratatui::style::{Color, Modifier, Style};

/// What something on screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text and the ground.
    Text,
    /// Less important.
    Dim,
    /// A title.
    Heading,
    /// Label of a part.
    Label,
    /// The line or cell under the cursor.
    Cursor,
    /// The mark that was chosen.
    Chosen,
    /// The bar at the top.
    Bar,
    /// A key in the footer.
    Key,
    Frame,
    /// A source, a link.
    Link,
    /// A refusal or failure.
    Error,
    /// As it should be.
    Good,
    /// In part.
    Partly,
    Gap,
    /// Not known.
    Unknown,
}

/// A theme ready for use, with the signs that go with it.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    name: ThemeName,
    /// Unicode or ASCII signs.
    pub glyphs: Glyphs,
}

impl Theme {
    /// The theme of a name, with signs every terminal has or plain ones.
    #[must_use]
    pub fn new(name: ThemeName, ascii: bool) -> Self {
        Self { name, glyphs: if ascii { Glyphs::Ascii } else { Glyphs::Unicode } }
    }

    /// The style of a role.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        let bold = |style: Style| style.add_modifier(Modifier::BOLD);
        if self.name == ThemeName::Mono {
            let plain = Style::new();
            return match role {
                Role::Text | Role::Frame | Role::Link | Role::Good | Role::Partly => plain,
                Role::Dim | Role::Label => plain.add_modifier(Modifier::DIM),
                Role::Heading | Role::Key | Role::Gap | Role::Unknown | Role::Error => bold(plain),
                Role::Cursor | Role::Bar => plain.add_modifier(Modifier::REVERSED),
                Role::Chosen => bold(plain.add_modifier(Modifier::REVERSED)),
            };
        }
        let palette = Palette::of(self.name);
        let on = |color: Color| Style::new().fg(color).bg(palette.ground);
        match role {
            Role::Text => on(palette.text),
            Role::Dim | Role::Label | Role::Frame => on(palette.dim),
            Role::Heading => bold(on(palette.strong)),
            Role::Cursor => Style::new().fg(palette.strong).bg(palette.raised),
            Role::Chosen => bold(Style::new().fg(palette.ground).bg(palette.accent)),
            Role::Bar => Style::new().fg(palette.strong).bg(palette.raised),
            Role::Key => bold(on(palette.accent)),
            Role::Link => on(palette.accent),
            Role::Error => bold(on(palette.gap)),
            Role::Good => on(palette.good),
            Role::Partly => on(palette.partly),
            Role::Gap => bold(on(palette.gap)),
            Role::Unknown => on(palette.unknown),
        }
    }

    /// The role of a rating.
    #[must_use]
    pub fn of_rating(self, rating: Rating) -> Role {
        match rating {
            Rating::Favourable => Role::Good,
            Rating::Partly => Role::Partly,
            Rating::Unfavourable => Role::Gap,
            Rating::Neutral => Role::Text,
            Rating::Unknown | Rating::Disputed => Role::Unknown,
            Rating::NotApplicable | Rating::Deferred | Rating::Open => Role::Dim,
        }
    }

    /// The role of what a scene says.
    #[must_use]
    pub fn of_accent(self, accent: Accent) -> Role {
        match accent {
            Accent::Text => Role::Text,
            Accent::Quiet => Role::Dim,
            Accent::Current => Role::Key,
            Accent::Good => Role::Good,
            Accent::Partly => Role::Partly,
            Accent::Gap => Role::Gap,
            Accent::Caution => Role::Unknown,
        }
    }

    /// The role of a tone in a document.
    #[must_use]
    pub fn of_tone(self, tone: Tone) -> Role {
        match tone {
            Tone::Favourable => Role::Good,
            Tone::Partly => Role::Partly,
            Tone::Unfavourable => Role::Gap,
            Tone::Unknown | Tone::Unsupported => Role::Unknown,
            Tone::NotApplicable | Tone::Open => Role::Dim,
            Tone::Neutral => Role::Text,
        }
    }

    /// The sign of a rating; each has an ASCII twin.
    #[must_use]
    pub fn sign(self, rating: Rating) -> &'static str {
        match rating {
            Rating::Favourable => Tone::Favourable.glyph(self.glyphs),
            Rating::Partly => Tone::Partly.glyph(self.glyphs),
            Rating::Unfavourable => Tone::Unfavourable.glyph(self.glyphs),
            Rating::Neutral => Tone::Neutral.glyph(self.glyphs),
            Rating::Unknown => Tone::Unknown.glyph(self.glyphs),
            Rating::NotApplicable => Tone::NotApplicable.glyph(self.glyphs),
            Rating::Open => Tone::Open.glyph(self.glyphs),
            Rating::Disputed => Tone::Unsupported.glyph(self.glyphs),
            Rating::Deferred => self.pick("…", ":"),
        }
    }

    /// Whether only signs of ASCII may be drawn.
    #[must_use]
    pub fn is_ascii(self) -> bool {
        self.pick("u", "a") == "a"
    }

    /// A sign or its ASCII twin.
    #[must_use]
    pub fn pick(self, unicode: &'static str, ascii: &'static str) -> &'static str {
        self.glyphs.pick(unicode, ascii)
    }
}

/// The ASCII twin, one cell wide, of a sign that stands in sentences; letters have none and stay.
#[must_use]
pub fn ascii_twin(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "·" | "–" | "—" | "‑" | "•" | "−" => "-",
        "×" => "x",
        "…" => ".",
        "’" | "‘" => "'",
        "“" | "”" | "«" | "»" => "\"",
        "›" | "→" => ">",
        "‹" | "←" => "<",
        "↑" => "^",
        "↓" => "v",
        "\u{a0}" | "\u{202f}" => " ",
        _ => return None,
    })
}

/// The colours of a theme, from the 256 every terminal of today has. Those of good, partly, gap and unknown were searched for:
/// they stay apart for people who do not see red, green or blue.
struct Palette {
    ground: Color,
    raised: Color,
    text: Color,
    strong: Color,
    dim: Color,
    accent: Color,
    good: Color,
    partly: Color,
    gap: Color,
    unknown: Color,
}

impl Palette {
    fn of(name: ThemeName) -> Self {
        let colors = |it: [u8; 10]| {
            let [ground, raised, text, strong, dim, accent, good, partly, gap, unknown] = it.map(Color::Indexed);
            Self { ground, raised, text, strong, dim, accent, good, partly, gap, unknown }
        };
        match name {
            ThemeName::Dark | ThemeName::Mono => colors([234, 238, 252, 231, 246, 117, 123, 214, 203, 141]),
            ThemeName::Light => colors([231, 254, 236, 232, 242, 25, 17, 94, 125, 98]),
            ThemeName::Projector => colors([231, 253, 16, 16, 239, 18, 21, 58, 125, 91]),
            ThemeName::HighContrast => colors([16, 240, 231, 231, 252, 226, 123, 214, 203, 141]),
        }
    }
}
