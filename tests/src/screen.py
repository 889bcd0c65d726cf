# A picture of the whole display, all windows on it.
import sys

import gi

gi.require_version("Gdk", "3.0")
from gi.repository import Gdk

Gdk.init([])
root = Gdk.get_default_root_window()
picture = Gdk.pixbuf_get_from_window(root, 0, 0, root.get_width(), root.get_height())
picture.savev(sys.argv[1], "png", [], [])
