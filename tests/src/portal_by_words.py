"""A small browser that finds its way by the words that a person reads, made of Python's standard library alone."""

import html.parser
import urllib.parse
import urllib.request


class Page(html.parser.HTMLParser):
    """A page as it is seen: its lines, and what can be pressed or filled in on it."""

    def __init__(self, address, source):
        super().__init__()
        self.address, self.lines = address, []
        self.links, self.buttons, self.forms, self.labels = [], [], [], {}
        self._line, self._open, self._form = [], [], None
        self.feed(source)
        self.close()
        self._end_line()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in INLINE:
            self._end_line()
        if tag == "form":
            self._form = {"fields": [], **attributes}
            self.forms.append(self._form)
        elif tag == "input" and self._form is not None:
            self._form["fields"].append(attributes)
        elif tag in ("a", "button", "label"):
            self._open.append({"tag": tag, "text": [], "form": self._form, "attributes": attributes})

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self._end_line()
        if tag == "form":
            self._form = None
        elif self._open and self._open[-1]["tag"] == tag:
            done = self._open.pop()
            done["name"] = done["attributes"].get("aria-label") or "".join(done["text"]).strip()
            if tag == "label":
                self.labels[done["attributes"].get("for")] = done["name"]
            else:
                (self.links if tag == "a" else self.buttons).append(done)

    def handle_data(self, data):
        self._line.append(data)
        for element in self._open:
            element["text"].append(data)

    def line_behind(self, words):
        """What stands behind these words: on the same line, or alone on the next one."""
        for place, line in enumerate(self.lines):
            if line.startswith(words):
                return line[len(words):].strip() or self.lines[place + 1]
        raise LookupError(f"« {words} » is not on the page")

    def request(self, words, filled):
        """What a browser sends when the link or button with these words is pressed."""
        for link in self.links:
            if link["name"] == words:
                return urllib.request.Request(self._to(link["attributes"]["href"]))
        for button in self.buttons:
            if button["name"] == words:
                return self._sent(button, filled)
        raise LookupError(f"« {words} » cannot be pressed on {self.lines[:3]}")

    def _sent(self, button, filled):
        named = button["attributes"].get("form")
        form = next(form for form in self.forms if form.get("id") == named) if named else button["form"]
        pairs = [(field["name"], self._value(field, filled)) for field in form["fields"] if "name" in field]
        if "name" in button["attributes"]:
            pairs.append((button["attributes"]["name"], button["attributes"].get("value", "")))
        data = urllib.parse.urlencode(pairs)
        if form.get("method", "get") == "post":
            return urllib.request.Request(self._to(form["action"]), data.encode())
        return urllib.request.Request(self._to(form["action"]) + "?" + data)

    def _value(self, field, filled):
        return filled.get(self.labels.get(field.get("id")), field.get("value", ""))

    def _to(self, address):
        return urllib.parse.urljoin(self.address, address)

    def _end_line(self):
        line = "".join(self._line).strip()
        self._line = []
        if line:
            self.lines.append(line)


class Browser(urllib.request.BaseHandler):
    """Keeps the cookies, and counts what it sends, redirects included."""

    def __init__(self, address):
        self.requests = 0
        cookies = urllib.request.HTTPCookieProcessor()
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), cookies, self)
        self.page = self._see(urllib.request.Request(address))

    def http_request(self, request):
        self.requests += 1
        return request

    def press(self, words, filled=None):
        self.page = self._see(self.page.request(words, filled or {}))

    def _see(self, request):
        with self._opener.open(request, timeout=30) as answer:
            return Page(answer.url, answer.read().decode("utf-8"))


INLINE = {"a", "abbr", "b", "button", "code", "em", "input", "label", "link", "meta", "span", "strong"}
