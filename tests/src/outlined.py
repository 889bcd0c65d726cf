"""Where on the display the frame in this colour is: prints the middle of it and its width, « x y width », or nothing where there is none.

The one argument is the colour, RRGGBB.
"""

import sys

import gi

gi.require_version("Gdk", "3.0")
from gi.repository import Gdk

Gdk.init([])
root = Gdk.get_default_root_window()
picture = Gdk.pixbuf_get_from_window(root, 0, 0, root.get_width(), root.get_height())
wanted, pixels = bytes.fromhex(sys.argv[1]), picture.get_pixels()
row, step, width = picture.get_rowstride(), picture.get_n_channels(), picture.get_width()
found = []
for y in range(picture.get_height()):
    line, at = pixels[y * row : y * row + width * step], -1
    while (at := line.find(wanted, at + 1)) >= 0:
        if at % step == 0:
            found.append((at // step, y))
if found:
    xs, ys = [x for x, _ in found], [y for _, y in found]
    print((min(xs) + max(xs)) // 2, (min(ys) + max(ys)) // 2, max(xs) - min(xs))
