//! Both windows side by side, where the screen is wide enough: what is to be done stands in the one, and is done in the other.

use tauri::{LogicalPosition, LogicalSize, WebviewWindow};

/// Where something is on the screen, and how large: logical pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Both windows.
#[derive(Debug, Clone, Copy, PartialEq)]
struct SideBySide {
    main: Bounds,
    portal: Bounds,
}

/// Moves the main window to the left; answers with the place that is left beside it. `None` where the system does not tell,
/// or there is not enough: then the portal's window is wherever the system puts it.
pub(super) fn beside(main: &WebviewWindow) -> Option<Bounds> {
    let monitor = main.current_monitor().ok()??;
    let (scale, area) = (monitor.scale_factor(), monitor.work_area());
    let (corner, size) = (area.position.to_logical::<f64>(scale), area.size.to_logical::<f64>(scale));
    let screen = Bounds { x: corner.x, y: corner.y, width: size.width, height: size.height };
    let now = main.inner_size().ok()?.to_logical::<f64>(scale);
    let placed = side_by_side(screen, now)?;
    main.set_size(LogicalSize::new(placed.main.width, placed.main.height)).ok()?;
    main.set_position(LogicalPosition::new(placed.main.x, placed.main.y)).ok()?;
    Some(placed.portal)
}

/// The portal gets what it was made for before the main window keeps more than it needs to be read.
fn side_by_side(screen: Bounds, main: LogicalSize<f64>) -> Option<SideBySide> {
    if screen.width < NARROWEST_MAIN + NARROWEST_PORTAL {
        return None;
    }
    let width = main.width.min(screen.width - WIDEST_PORTAL).max(NARROWEST_MAIN);
    let tall = screen.height - TITLE_BAR;
    let portal = (screen.width - width).min(WIDEST_PORTAL);
    Some(SideBySide {
        main: Bounds { width, height: main.height.min(tall), ..screen },
        portal: Bounds { x: screen.x + width, width: portal, height: tall.min(HIGHEST_PORTAL), ..screen },
    })
}

/// The main window is readable from here on, the portal's pages without scrolling sideways.
const NARROWEST_MAIN: f64 = 480.0;
const NARROWEST_PORTAL: f64 = 640.0;
const WIDEST_PORTAL: f64 = 1100.0;
const HIGHEST_PORTAL: f64 = 860.0;
/// What a title bar takes at most: sizes are without it.
const TITLE_BAR: f64 = 48.0;

#[cfg(test)]
mod tests {
    use super::*;

    fn on(width: f64, height: f64) -> Option<SideBySide> {
        side_by_side(Bounds { x: 10.0, y: 20.0, width, height }, LogicalSize::new(960.0, 680.0))
    }

    #[test]
    fn on_a_small_notebook_both_windows_are_seen_whole() {
        let placed = on(1366.0, 740.0).expect("there is room");
        assert_eq!((placed.main.width, placed.portal.x, placed.portal.width), (480.0, 490.0, 886.0));
        assert!(placed.portal.height + TITLE_BAR <= 740.0 && placed.main.height + TITLE_BAR <= 740.0);
    }

    #[test]
    fn on_a_wide_screen_the_main_window_keeps_its_size() {
        let placed = on(2560.0, 1400.0).expect("there is room");
        assert_eq!((placed.main.width, placed.main.height, placed.portal.width), (960.0, 680.0, WIDEST_PORTAL));
    }

    #[test]
    fn where_there_is_no_room_nothing_is_moved() {
        assert_eq!(on(1024.0, 740.0), None);
    }
}
