"""A proxy for one client: hands what is meant for PISTE to the practice PISTE, and lets nothing else through.

Reads from standard input, in one line of JSON, the practice PISTE's `port`, PISTE's `names`, and the files of the `certificate` and
its `key`. Prints the proxy's own port.
"""

import http.client
import http.server
import json
import ssl
import sys

told = json.loads(sys.stdin.readline())
NAMES = {name + ":443" for name in told["names"]}
OF_THE_LINE = {"connection", "content-length", "date", "host", "server", "transfer-encoding"}
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(told["certificate"], told["key"])


def kept(headers):
    return [(name, value) for name, value in headers if name.lower() not in OF_THE_LINE]


class Proxy(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_CONNECT(self):
        if self.path not in NAMES:
            self.send_error(403)
            return
        self.send_response(200)
        self.end_headers()
        self.request = context.wrap_socket(self.request, server_side=True)
        # What follows on this line is read as before, from inside TLS.
        self.setup()
        self.close_connection = False

    def hand_on(self):
        if not isinstance(self.request, ssl.SSLSocket):
            self.send_error(403)
            return
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        piste = http.client.HTTPConnection("127.0.0.1", told["port"])
        piste.request(self.command, self.path, body, dict(kept(self.headers.items())))
        answer = piste.getresponse()
        answered = answer.read()
        self.send_response(answer.status)
        for name, value in kept(answer.getheaders()):
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answered)))
        self.end_headers()
        self.wfile.write(answered)

    do_GET = do_POST = hand_on

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
print(server.server_port, flush=True)
server.serve_forever()
