//! The picture above the title.

use super::super::picture::Picture;
use super::body::Body;
use super::xml::attribute;
use crate::text::Direction;

/// The room a logo has, in points.
const ROOM: (f32, f32) = (200.0, 80.0);
/// Units of a drawing in a point.
const UNITS: f32 = 12_700.0;

/// The name of its part.
pub fn part(logo: &Picture) -> String {
    format!("word/media/logo.{}", logo.kind.ending())
}

impl Body<'_> {
    pub(super) fn logo(&mut self, logo: &Picture) {
        let (width, height) = logo.fitted(ROOM.0, ROOM.1);
        let (across, down) = ((width * UNITS).round(), (height * UNITS).round());
        self.shapes += 1;
        let (id, said) = (self.shapes, attribute(&logo.said));
        let extent = format!("cx=\"{across}\" cy=\"{down}\"");
        let run = format!(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent {extent}/>\
             <wp:docPr id=\"{id}\" name=\"Logo\" descr=\"{said}\"/><wp:cNvGraphicFramePr/>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>\
             <pic:cNvPr id=\"{id}\" name=\"Logo\" descr=\"{said}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
             <a:blip r:embed=\"logo1\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
             <a:off x=\"0\" y=\"0\"/><a:ext {extent}/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
             </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        );
        // what stands in a line is as high as the line, whatever its style says
        self.paging.white(f64::from(height) * 20.0, 0.0);
        let line = "<w:spacing w:before=\"0\" w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/>";
        let bidi = if self.document.direction == Direction::Rtl { "<w:bidi/>" } else { "" };
        self.out.push_str(&format!("<w:p><w:pPr>{line}{bidi}</w:pPr>{run}</w:p>"));
    }
}
