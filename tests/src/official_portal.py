"""Answers by https for the names of a certificate, and hands each request on to the portal of that name on this computer. Reads from standard input where that is, in one line, and says when it listens."""
import http.client
import http.server
import json
import ssl
import sys

told = json.loads(sys.stdin.readline())
OF_THE_LINE = {"connection", "content-length", "date", "host", "server", "transfer-encoding"}


def kept(headers):
    return [(name, value) for name, value in headers if name.lower() not in OF_THE_LINE]


class HandOn(http.server.BaseHTTPRequestHandler):
    def hand_on(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        portal = http.client.HTTPConnection("127.0.0.1", told["ports"][self.headers["Host"]])
        portal.request(self.command, self.path, body, dict(kept(self.headers.items())))
        answer = portal.getresponse()
        page = answer.read()
        self.send_response(answer.status)
        for name, value in kept(answer.getheaders()):
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    do_GET = do_POST = hand_on

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer((told["address"], 443), HandOn)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(told["certificate"], told["key"])
server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
print("listens", flush=True)
server.serve_forever()
