//! The picture of the cover.

use krilla::Document as File;
use krilla::geom::{Size, Transform};
use krilla::image::Image;
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::Tag;

use super::super::picture::{Picture, PictureKind};
use super::flow::{Flow, PageMark};

/// The room a logo has, in points.
const ROOM: (f32, f32) = (200.0, 80.0);

/// The picture at the head of the page under way.
pub(super) fn place(flow: &mut Flow<'_>, picture: &Picture) {
    let (width, height) = picture.fitted(ROOM.0, ROOM.1);
    flow.make_room(height);
    let node = flow.tags.add(None, Tag::Figure(Some(picture.said.clone())));
    let (start, top) = (flow.start, flow.y());
    flow.mark(PageMark::Picture { picture: picture.clone(), start, top, width, height, node });
    flow.advance(height);
    flow.space(24.0);
}

/// Draws a picture into its room; where it cannot be read, nothing.
pub(super) fn draw(surface: &mut Surface<'_>, picture: &Picture, (left, top): (f32, f32), size: (f32, f32)) {
    let (Some(image), Some(size)) = (image(picture), Size::from_wh(size.0, size.1)) else { return };
    surface.push_transform(&Transform::from_translate(left, top));
    surface.draw_image(image, size);
    surface.pop();
}

fn image(picture: &Picture) -> Option<Image> {
    let bytes = picture.bytes.to_vec().into();
    match picture.kind {
        PictureKind::Png => Image::from_png(bytes, false).ok(),
        PictureKind::Jpeg => Image::from_jpeg(bytes, false).ok(),
    }
}

/// Whether the library that makes the file can read every dot: a picture it refuses at the end would take the whole
/// report with it.
#[must_use]
pub fn shows(picture: &Picture) -> bool {
    let Some(image) = image(picture) else { return false };
    let (Some(page), Some(size)) = (PageSettings::from_wh(100.0, 100.0), Size::from_wh(10.0, 10.0)) else {
        return false;
    };
    let mut file = File::new();
    let mut page = file.start_page_with(page);
    let mut surface = page.surface();
    surface.draw_image(image, size);
    surface.finish();
    page.finish();
    file.finish().is_ok()
}
