/* Stands in for an open Trousseau where a setup is tried without a web view: a window of Tauri's class under our title. With the
   argument "stay" it refuses to close, as Trousseau does while a password is not kept yet; with "look" it says whether such a window is
   there, by the same names as the setup. Never shipped. */
#include <stdio.h>
#include <string.h>
#include <windows.h>

static BOOL stay;

static LRESULT CALLBACK answer(HWND window, UINT message, WPARAM w, LPARAM l) {
    if (message == WM_CLOSE && stay) {
        puts("refused");
        fflush(stdout);
        return 0;
    }
    if (message == WM_DESTROY) PostQuitMessage(0);
    return DefWindowProcW(window, message, w, l);
}

int main(int count, char **arguments) {
    if (count > 1 && strcmp(arguments[1], "look") == 0) return FindWindowW(L"Tauri Window", L"Trousseau") ? 0 : 1;
    stay = count > 1 && strcmp(arguments[1], "stay") == 0;
    WNDCLASSW kind = { .lpfnWndProc = answer, .hInstance = GetModuleHandleW(NULL), .lpszClassName = L"Tauri Window" };
    RegisterClassW(&kind);
    HWND window = CreateWindowW(kind.lpszClassName, L"Trousseau", WS_OVERLAPPEDWINDOW | WS_VISIBLE, 10, 10, 300, 200, NULL,
                                NULL, kind.hInstance, NULL);
    if (!window) return 1;
    puts("open");
    fflush(stdout);
    for (MSG message; GetMessageW(&message, NULL, 0, 0) > 0;) DispatchMessageW(&message);
    return 0;
}
