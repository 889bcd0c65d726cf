# A window with one file to carry away. Says "shown" when it stands, "given" when somebody has taken the file.
import pathlib
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GLib, Gtk

path, x, y = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])


def say(word):
    print(word, flush=True)


def give(_source, _context, data, _info, _time):
    data.set_uris([pathlib.Path(path).as_uri()])


source = Gtk.EventBox()
source.add(Gtk.Label(label=pathlib.Path(path).name))
source.set_size_request(160, 100)
source.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
source.drag_source_add_uri_targets()
source.connect("drag-data-get", give)
source.connect("drag-end", lambda *_: say("given"))
source.connect("drag-failed", lambda *_: say("refused") or False)

window = Gtk.Window(title="Fichiers")
window.add(source)
window.move(x, y)
window.connect("map-event", lambda *_: GLib.idle_add(say, "shown") and False)
window.show_all()
# Longer than any drag takes: one that never begins is not waited for without an end.
GLib.timeout_add_seconds(60, Gtk.main_quit)
Gtk.main()
